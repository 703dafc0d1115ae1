public import ArgumentParser
public import ReportModel

/// In which language the program speaks when it isn't told.
enum MessageLanguage {
  /// English where the locale says so, else Vietnamese: most who use the program are officers of
  /// Vietnamese departments, also on servers without a locale.
  static func ofLocale(_ variable: (String) -> String?) -> Language {
    let locale = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? ""
    let language = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" }
    return language.lowercased() == "en" ? .english : .vietnamese
  }

  /// The language of a run whose arguments aren't parsed yet, or can't be.
  static func chosen(_ arguments: [String]) -> Language {
    let named = zip(arguments, arguments.dropFirst()).compactMap { option, value in
      option == "--lang" ? Language(rawValue: value) : nil
    }
    let joined = arguments.compactMap { argument in
      argument.hasPrefix("--lang=") ? Language(rawValue: String(argument.dropFirst(7))) : nil
    }
    return (named + joined).last ?? ofLocale(Environment.value)
  }

  /// The arguments of `reports help COMMAND` without `--lang`, which the parser's own command doesn't know.
  static func withoutLanguage(ofHelp arguments: [String]) -> [String] {
    guard arguments.first == "help" else { return arguments }
    var rest: [String] = []
    var index = 0
    while index < arguments.count {
      let isLanguage = arguments[index] == "--lang" || arguments[index].hasPrefix("--lang=")
      if !isLanguage { rest.append(arguments[index]) }
      index += arguments[index] == "--lang" ? 2 : 1
    }
    return rest
  }
}

extension Language: ExpressibleByArgument {}
