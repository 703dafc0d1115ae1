import ArgumentParser

/// How a run ended, for the shell; the numbers from 64 up are those of sysexits.
enum ExitStatus: Int32 {
  case done = 0
  /// The data has errors; nothing was changed by it.
  case dataErrors = 1
  /// Of `verify`: nobody changed the workbook, but what it was made of has changed.
  case movedOn = 2
  case usage = 64
  /// An input file is missing, or a name isn't known.
  case inputMissing = 66
  /// A fault of the program itself.
  case internalFault = 70
  case inputOutput = 74
  /// Another process has the store; try again later.
  case storeBusy = 75

  var code: ExitCode { ExitCode(rawValue) }
}
