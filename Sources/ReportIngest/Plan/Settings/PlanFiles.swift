import Settings

/// The names of the tables that belong to a plan, beside plan.yaml.
struct PlanFiles {
  var units: String?
  var tasks: String?
  var targets: String?
  var waivers: String?

  init() {}

  init(_ reader: inout MappingReader) {
    units = reader.optionalText("units")
    tasks = reader.optionalText("tasks")
    targets = reader.optionalText("targets")
    waivers = reader.optionalText("waivers")
  }
}
