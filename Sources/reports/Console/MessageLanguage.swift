import ArgumentParser
import ReportModel

/// In which language the program speaks when it isn't told.
enum MessageLanguage {
  /// English where the locale says so, else Vietnamese: most who use the program are officers of
  /// Vietnamese departments, also on servers without a locale.
  static func ofLocale(_ variable: (String) -> String?) -> Language {
    let locale = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? ""
    let language = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" }
    return language.lowercased() == "en" ? .english : .vietnamese
  }

  /// The language of a run whose arguments couldn't be parsed.
  static func chosen(_ arguments: [String]) -> Language {
    let named = zip(arguments, arguments.dropFirst()).compactMap { option, value in
      option == "--lang" ? Language(rawValue: value) : nil
    }
    let joined = arguments.compactMap { argument in
      argument.hasPrefix("--lang=") ? Language(rawValue: String(argument.dropFirst(7))) : nil
    }
    return (named + joined).last ?? ofLocale(Environment.value)
  }

  /// The language that `--lang` names.
  static func named(_ code: String) throws -> Language {
    guard let language = Language(rawValue: code) else {
      throw ValidationError("“\(code)” is not a language of the program; it speaks vi and en.")
    }
    return language
  }
}
