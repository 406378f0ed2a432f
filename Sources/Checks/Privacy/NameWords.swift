/// Words with a capital that are no names of persons.
enum NameWords {
  /// Groups and stand-ins, and words with which a sentence begins.
  static let others: Set = [
    "a", "adolescents", "adult", "adults", "after", "all", "although", "an", "and", "another", "any", "anyone", "at",
    "babies", "baby", "because", "before", "both", "boy", "but",
    "boys", "brother", "brothers", "care", "child", "children", "each", "every", "everyone", "few", "for", "from",
    "girl", "girls", "he", "her", "his", "if", "in", "infants", "by", "of", "on", "to", "with", "it", "its",
    "learners", "later", "leavers", "many",
    "meanwhile", "most",
    "nobody", "none", "one", "only", "others", "our", "patient", "people", "person", "persons", "pupil", "pupils",
    "reception", "resident", "residents", "she", "sibling", "siblings", "since", "sister", "sisters", "so", "some",
    "someone",
    "student", "students", "teenager", "teenagers", "that", "the", "their", "then", "these", "they", "this", "those",
    "toddlers",
    "today", "two", "under", "users", "we", "when", "who", "year", "years", "young", "youth", "youths", "grade",
    "stage",
    "section", "paragraph", "table", "page", "chapter", "item", "act", "part", "article", "schedule", "key",
  ]

  /// Which are names, too, of persons.
  static let months: Set = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// Parts of the names of services and places.
  static let bodies: Set = [
    "academy", "agency", "authority", "board", "borough", "centre", "charity", "college", "commission", "committee",
    "company", "council", "department", "framework", "group", "hall", "home", "hospital", "house", "hub", "hubs",
    "network",
    "nursery", "office", "ofsted", "panel", "partnership", "plan", "policy", "programme", "project", "report", "school",
    "scheme", "service", "services", "start", "strategy", "system", "team", "trust", "unit",
  ]
}
