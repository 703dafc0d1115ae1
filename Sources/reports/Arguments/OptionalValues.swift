import ArgumentParser

/// Options whose value may be left out: `--province`, `--province UNIT`, `--province=UNIT`.
///
/// The parser of arguments knows options with a value and flags without one, but nothing between. So
/// the list of arguments is gone through once, before it is parsed, and an option of `names` that has
/// no value is given `bareValue`. A value is missing when the option stands last or another option
/// follows. Every command that has such an option relies on this place; add its name to `names`.
enum OptionalValues {
  static let names: Set<String> = ["--province"]

  /// Stands for a value that was left out; no shell gives it by accident.
  static let bareValue = "\u{1}"

  static func marked(_ arguments: [String]) -> [String] {
    var result: [String] = []
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return result + arguments[index...] }
      let next = index + 1 < arguments.count ? arguments[index + 1] : nil
      let isBare = names.contains(argument) && (next?.hasPrefix("-") ?? true)
      result.append(isBare ? "\(argument)=\(bareValue)" : argument)
    }
    return result
  }
}

/// The value of an option that may be left out.
enum OptionalValue: ExpressibleByArgument, Equatable {
  /// The option was given without a value.
  case bare
  case value(String)

  init(argument: String) {
    self = argument == OptionalValues.bareValue ? .bare : .value(argument)
  }
}
