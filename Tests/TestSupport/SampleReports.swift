/// Texts in the layouts of published reports, written for these tests. Places, people and figures are made up.
package enum SampleReports {
  // MARK: - SIF

  /// A report under the single inspection framework: the grade of the whole in a sentence, the rest in a table.
  package static func sif(_ table: String, overall: String = "require improvement to be good") -> String {
    """
    Northwick Borough Council

    Inspection of services for children in need of help and protection, children looked after and care leavers

    and

    Review of the effectiveness of the Local Safeguarding Children Board

    Inspection date: 30 June 2014 – 23 July 2014

    Report published: 12 September 2014

    The overall judgement is that children’s services \(overall)

    \(table)

    Contents

    Executive summary ........ 3
    Recommendations ........ 5

    Executive summary

    Leaders in Northwick have begun to put right what the last inspection found.

    Recommendations

    1. Make sure that every child who goes missing is offered an interview within 72 hours.
    2. Reduce the number of children whose plans are reviewed late.
    3. Tell care leavers what they are entitled to.

    Information about this inspection

    4. Seven inspectors spent four weeks in Northwick. Lead inspector: Jane Doe HMI
    5. They looked at 210 cases.
    """
  }

  package static let sifPipes = """
    | | |
    |---|---|
    | 1. Children who need help and protection | Requires improvement |
    | 2. Children looked after and achieving permanence | Good |
    | 2.1 Adoption performance | Outstanding |
    | 2.2 Experiences and progress of care leavers | Inadequate |
    | 3. Leadership, management and governance | Requires improvement |
    """

  package static let sifSpaces = """
    1.   Children who need help and protection                     Requires improvement

    2.   Children looked after and achieving permanence            Good

         2.1   Adoption performance                                Outstanding

         2.2   Experiences and progress of care leavers            Inadequate

    3.   Leadership, management and governance                     Requires improvement
    """

  package static let sifTabs = """
    1. Children who need help and protection\tREQUIRES IMPROVEMENT
    2. Children looked after and achieving permanence\tGOOD
    2.1 Adoption performance\tOUTSTANDING
    2.2 Experiences and progress of care leavers\tINADEQUATE
    3. Leadership, management and governance\tREQUIRES IMPROVEMENT
    """

  // MARK: - ILACS

  package static func ilacs(
    dates: String, table: String, headings: String, name: String = "Northwick local authority children’s services"
  )
    -> String
  {
    """
    Inspection of \(name)

    Inspection dates: \(dates)

    Lead inspector: Jane Doe, His Majesty’s Inspector

    \(table)

    Services for children in Northwick have got better since the last inspection, though not for all of them.

    What needs to improve

    - The timeliness of first health assessments.
    - The quality of supervision, so that it helps social workers to think about
      what a child’s life is like.
    - Support for disabled children when they become adults.

    \(headings)
    """
  }

  package static let body2023 = """
    The experiences and progress of children who need help and protection: good

    1. Families get help early. Most children are seen within 10 days.
    2. Plans are mostly clear.

    The experiences and progress of children in care: outstanding

    3. Children in care do very well.

    The experiences and progress of care leavers: requires improvement to be good

    4. Care leavers do not always know their rights.

    The impact of leaders on social work practice with children and families: good

    5. Leaders know the service.
    """

  package static let table2018Tabs = """
    Judgement\tGrade
    The impact of leaders on social work practice with children and families\tRequires improvement to be good
    The experiences and progress of children who need help and protection\tGood
    The experiences and progress of children in care and care leavers\tInadequate
    Overall effectiveness\tRequires improvement to be good
    """

  /// As pdftotext lays out a table whose cells fill several lines.
  package static let table2023Wrapped = """
    Judgement                                          Grade

    The impact of leaders on social work               Good
    practice with children and families

    The experiences and progress of                    Good
    children who need help and
    protection

    The experiences and progress of                    Outstanding
    children in care

    The experiences and progress of care               Requires improvement to
    leavers                                            be good

    Overall effectiveness                              Good
    """

  /// The grade in the middle of a label's lines, and no lines between the rows.
  package static let table2023Middle = """
    Judgement                                          Grade
    The impact of leaders on social work
    practice with children and families                Good
    The experiences and progress of
    children who need help and                         Good
    protection
    The experiences and progress of children in care   Outstanding
    The experiences and progress of care               Requires
    leavers                                            improvement to be good
    Overall effectiveness                              Good
    """

  /// As text is taken from a page cell by cell.
  package static let table2026Lines = """
    Judgement
    Grade
    The impact of leaders on social work practice with children and families
    Good
    The experiences and progress of children who need help and protection
    Good
    The experiences and progress of children in care
    Outstanding
    The experiences and progress of care leavers
    Requires improvement to be good
    """

  /// As text is taken from a page column by column.
  package static let table2023Columns = """
    Judgement
    The impact of leaders on social work
    practice with children and families
    The experiences and progress of children who need help and protection
    The experiences and progress of children in care
    The experiences and progress of care leavers
    Overall effectiveness
    Grade
    Good
    Good
    Outstanding
    Requires improvement to be good
    Good
    """

  // MARK: - SLAC

  /// Headings glued to grades or far from them, capitals, a page's foot in a sentence, a lost number, a word cut by a
  /// hyphen, a wrong grade line, and a record with the wrong headings.
  package static let slac = """
    INSPECTION OF SAFEGUARDING AND LOOKED AFTER CHILDREN SERVICES

    BOROUGH OF NORTHWICK

    INSPECTION DATES:    29 NOVEMBER – 10 DECEMBER 2010
    REPORTING INSPECTOR: Jane Doe HMI
    AGE GROUP: All
    PUBLISHED: 14 JANUARY 2011

    About this inspection

    1. The purpose of the inspection is to evaluate what is done for children. The team was three of Her Majesty's In-
    spectors.

    Service information

    2. Northwick has 61 schools. At the time of the inspection there were 312 looked after children.

    Safeguarding services

    OVERALL EFFECTIVENESS

    GRADE 3 (ADEQUATE)

    3. The overall effectiveness is adequate.

    Capacity for improvement**Grade 2 (good)**

    4. Capacity is good. Leaders and partners work well together and have made

    Northwick inspection report 7

    progress with plans.

    Areas for improvement

    5. In order to improve, the local authority and its partners should take the following action.

    Immediately:

    • make sure that every child is seen

    Within three months:

    • write down why decisions are
      made

    Within six months:

    • agree a protocol with the police

    Safeguarding outcomes for children and young people

    Children and young people are safe and feel safe

    Grade 2 (Good)

    6. Children feel safe.

    Northwick inspection report 8

    Quality of provision

    Grade 3 (adequate)

    7. The quality of provision is adequate.

    The contribution of health agencies to keeping children and young people safe Grade 2 (good)

    8. Health agencies contribute well.

    Ambition and prioritisation   Grade 2 (good)

    9. Ambition is good.

    Leadership and management

    Grade 3 (adequate)

    Leadership is adequate, and this paragraph has lost its number.
    11. Staff are busy.

    Performance management and quality assurance

    Grade 2 (good)

    12. Audits are regular.

    Partnership working

    Grade 1 (outstanding)

    13. Partners work together in an outstanding way.

    Services for looked after children

    Overall effectiveness

    Grade 2 (good)

    14. Services are good.

    Northwick inspection report 9

    Capacity for improvement

    Grade 2 (good)

    15. Capacity is good.

    Areas for improvement

    16. In order to improve, the local authority and its partners should take the following action.

    Within three months:

    • audit pathway plans

    How good are outcomes for looked after children and care leavers?

    Being healthy

    Grade 1 (outstanding)

    17. Health is outstanding.

    Staying safe

    Grade 2 (good)

    18. Children are safe.

    Enjoying and achieving

    Grade 3 (adequate)

    19. Results are adequate.

    Making a positive contribution, including user engagement

    Grade 2 (good)

    20. Children have their say.

    Economic well-being

    Grade 2 (good)

    21. Care leavers have homes.

    Quality of provision

    Grade 2 (good)

    22. Provision is good.

    Ambition and prioritisation

    Grade 2 (good)

    23. Ambition is good.

    Leadership and management

    Grade 2 (good)

    24. Leadership is good.

    Performance management and quality assurance

    Grade 2 (good)

    25. Audits are good.

    Record of main findings:

    \(slacRecord)
    """

  /// “Economic well-being” is adequate here and good above its paragraph.
  package static let slacRecord = """
    Safeguarding services
    Overall effectiveness                                                               Adequate
    Capacity for improvement                                                            Good
    Safeguarding outcomes for children and young people
    Children and young people are safe and feel safe                                    Good
    Quality of provision                                                                Adequate
    The contribution of health agencies to keeping children and young people safe       Good
    Services for looked after children
    Ambition and prioritisation                                                         Good
    Leadership and management                                                           Adequate
    Performance management and quality assurance                                        Good
    Partnership working                                                                 Outstanding
    Equality and diversity                                                              Good
    Services for looked after children
    Overall effectiveness                                                               Good
    Capacity for improvement                                                            Good
    How good are outcomes for looked after children and care leavers?
    Being healthy                                                                       Outstanding
    Staying safe                                                                        Good
    Enjoying and achieving                                                              Adequate
    Making a positive contribution, including user engagement                           Good
    Economic well-being                                                                 Adequate
    Quality of provision                                                                Good
    Services for looked after children
    Ambition and prioritisation                                                         Good
    Leadership and management                                                           Good
    Performance management and quality assurance                                        Good
    Equality and diversity                                                              Adequate
    """

  // MARK: - Letters and papers

  package static let letter = """
    Freshfield House
    Bristol

    7 October 2011

    Mr John Roe
    Director of Children's Services
    Northwick Borough Council

    Dear Mr Roe

    Annual unannounced inspection of contact, referral and assessment arrangements within Northwick Borough Council children's services

    This letter summarises the findings of the recent unannounced inspection of contact, referral and assessment
    arrangements in Northwick, which was conducted on 6 and 7 September 2011.

    Strengths

    • Duty social workers answer every call.

    The service meets the requirements of statutory guidance in the following areas

    • Decisions are made within a day.
    • Assessments are thorough.

    Areas for development

    • Records of supervision are thin.

    Areas for priority action

    • Eleven cases had no social worker.

    Yours sincerely

    Jane Doe
    Her Majesty's Inspector
    """

  package static let paper = """
    Children's Scrutiny Committee
    Report title: Ofsted inspection of children's services
    Date: 14 May 2024
    Contributors: Director of Children's Services
    Class: Part 1
    Item: 6

    1. Summary

    1.1 Between 4 March 2024 and 15 March 2024 an inspection of children's services was undertaken by Ofsted under the
    framework for the Inspection of Local Authority Children's Services (ILACS).

    1.2 The inspection report was published on 29 April 2024.

    2. Judgements

    2.1 The judgements were:

    - The impact of leaders on social work practice with children and families: Good
    - The experiences and progress of children who need help and protection: Requires improvement to be good
    - The experiences and progress of children in care: Good
    - The experiences and progress of care leavers: Outstanding
    - Overall effectiveness: Good

    2.2 The inspection's two recommendations are below:

    1. Improve the timeliness of strategy discussions.
    2. Improve how plans are written.

    3. Performance

    3.1 The table shows referrals.

    Indicator\tQ1 23/24\tQ2 23/24\tTarget
    No. of referrals\t1,204\t998\tNo Target
    % re-referrals within 12 months\t18%\tN/A\tNo higher than 20%
    """
}
