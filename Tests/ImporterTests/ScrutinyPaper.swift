/// A made-up paper on an inspection of 2024, with the grades as a test sets them.
enum ScrutinyPaper {
  /// - Parameter table: the grades, below ¶2.
  static func text(_ table: String) -> String {
    """
    Northwick Borough Council

    Children’s Scrutiny Committee

    Date: 14 September 2024

    Title: Outcome of the Ofsted inspection of children’s services

    1. Ofsted inspected children’s services in Northwick (ILACS) from 1 to 12 July 2024. The report was published on 27 August 2024.

    2. Ofsted’s judgements are:

    \(table)

    3. Ofsted asked the council to improve:

    - The quality of plans.
    - The timeliness of visits.
    """
  }
}
