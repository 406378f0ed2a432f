/// Sentences of the kind that stand in summaries of inspections, made up word by word.
enum Sentences {
  private static let subjects = [
    "Social workers", "Managers", "Foster carers", "The council", "Partner agencies", "Most schools",
    "Health visitors", "The police", "Senior leaders", "Personal advisers", "Independent reviewing officers",
    "The front door", "School nurses", "Early help workers", "Councillors", "The corporate parenting board",
    "Staff in the MASH", "CAMHS", "The LSCB", "Each IRO", "The virtual school", "Adoption workers",
    "Residential staff", "Advocates",
  ]
  private static let actions = [
    "see children alone and write down what they say", "share what they know early",
    "record decisions with the reasons for them", "know the families that they work with",
    "act at once where the risk is high", "check that plans are followed", "ask for help when they need it",
    "close some cases too soon", "do not always look into what culture and faith mean to a child",
    "meet every month and leave clear minutes", "use audits to learn", "find homes close to where children live",
    "keep in touch with those who have moved away", "visit as often as the plan says",
    "write assessments that are thorough", "are slow to tell other agencies what was decided",
    "have fewer cases each than a year before", "trust parents’ own account too readily",
    "give young people a say in what happens", "rely on figures that can’t be checked",
  ]
  private static let endings = [
    "in most of the cases that inspectors read", "although practice differs between teams",
    "and the difference shows in children’s lives", "since the service was reorganised",
    "which had been asked for two years before", "with support from the principal social worker",
    "even where several agencies are involved", "though the records do not always show it",
    "so that little time is lost", "in every part of the borough", "as the council’s own audit had found",
    "but this is not yet true for disabled children", "and parents said that it helped",
    "at the time of the inspection", "more often than in the year before",
  ]
  private static let asides = [
    " — a café in the civic centre was named by several young people —", " (“naïve optimism”, in the report’s words)",
    ", in Gŵyl and Žižkov Houses alike,", " – ½ of them new to the post –", ", which the report calls “co‑production”,",
  ]

  /// A sentence without its full stop.
  static func clause(_ random: inout SeededGenerator) -> String {
    let aside = random.isOne(in: 24) ? random.pick(asides) : ""
    return "\(random.pick(subjects))\(aside) \(random.pick(actions)) \(random.pick(endings))"
  }

  /// What is asked for, as a recommendation begins: “Make sure that managers …”.
  static func request(_ random: inout SeededGenerator) -> String {
    let start = random.pick(["Make sure that", "See to it that", "Show by audits that", "Agree with partners how"])
    let clause = clause(&random)
    return "\(start) \(clause.prefix(1).lowercased())\(clause.dropFirst())."
  }
}
