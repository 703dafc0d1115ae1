import ArgumentParser
import ReportModel

/// In which form a report leaves the program, and where it goes.
struct DeliveryOptions: ParsableArguments {
  @Option(help: .of(Help.Delivery.format))
  var format: ReportFormat = .text

  @Option(help: .of(Help.Shared.width))
  var width = 80

  @Option(help: .of(Help.Delivery.output), completion: .file())
  var output: String?

  @Flag(help: .of(Help.Delivery.noWorkbook))
  var noWorkbook = false

  @Option(help: .of(Help.Delivery.table), completion: .tables)
  var table: String?

  @Flag(help: .of(Help.Delivery.bom))
  var bom = false
}
