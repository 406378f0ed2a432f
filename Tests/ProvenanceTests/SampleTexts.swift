import Provenance

/// Texts that look like published ones, written for these tests. Places, people and figures are made up.
enum SampleTexts {
  static func text(_ string: String) -> PublishedText { PublishedText(Array(string.utf8)) }

  /// A report with numbered paragraphs, contents, running feet that cut sentences, and a record of main findings whose
  /// printed headings are wrong.
  static let report = """
    Inspection of safeguarding and looked after children services

    Borough of Northwick

    Inspection dates: 9 – 20 May 2011

    Reporting inspector: Jane Doe HMI

    Published: 24 June 2011

    Contents

    About this inspection ........ 2
    Safeguarding services ........ 3
    Overall effectiveness ........ 3
    Record of main findings ........ 9

    About this inspection

    1. The team was three of Her Majesty's Inspectors and an inspector from the health commission.
    2. They looked at:
     - 54 case files of children and young people
     - reports on nine schools, and a visit in
    September 2010
     - the views of parents.

    Northwick inspection report                                                              2

    Service information

    3. Northwick has 37,812 pupils in 61 schools. Some 46 per cent of them speak another language at home, and one in
    four has free meals. The budget for youth work is £900,000.
    4. At the time of the inspection 312 children were looked after, of whom 40 were under five, 201 were aged 5–16 and

    Northwick inspection report                                                              3

    71 were older. There were 118 children with protection plans, and the council had 64 foster homes.

    Safeguarding services

    Overall effectiveness

    Grade 2 (good)

    5. The overall effectiveness is good. Referrals rose from 1,204 in 2009/10 to 1,377 in 2010/11, which
    staff put down to better reporting by schools.

    Capacity for improvement **Grade 1 (outstanding)**

    6. Leaders know the service well. No child waited longer than 28 days, and visits were made within 24 hours.

    Areas for improvement

    7. To improve services the council and its partners should take the following action.

    Within three months:

    - make plans for children in need measurable, with dates for each action
    - make sure that nurses hear of domestic violence

    Within six months:

    - agree with the police how powers of protection are used.

    Northwick inspection report                                                              4

    Services for looked after children

    Overall effectiveness

    Grade 3 (adequate)

    8. The overall effectiveness is adequate. Two thirds of care leavers were in work or training on 3 March.

    Record of main findings:

    Safeguarding services
    Overall effectiveness          Good
    Services for looked after children
    Capacity for improvement       Outstanding
    Equality and diversity         Good
    Services for looked after children
    Overall effectiveness          Adequate
    Equality and diversity         Adequate
    """

  /// A council's paper: sections, glued and cut numbers, a list of steps, tables of tabs and of pipes, boxes.
  static let paper = """
    Children's Committee

    Date: 4 April 2019

    22.1 Summary

    1.1. This paper reports on the year. The inspectorate's report was published in February 2019.

    23. 1.2 In December 2018 the service worked with 2,140 children.

    2 Referrals

    2.1 The table shows the main figures. Next steps are:

    1. Train all staff.
    2. Check every plan.
    3. Report in May 2019.

    2.2 Key figures

    Indicator\tNorthwick\t\t\tLondon
    \tQ1 18/19\tQ2 18/19\tQ3 18/19\t17/18
    No. of referrals\t311\t298\t305\tN/A
    % of visits within 10 days\t71%\t-\t80%\t77%

    2.3 Rates differ between areas.

    | Area | Rate of referral 2017/18 |
    |---|---|
    | London | 512 |
    | Northwick | 547 |
    | Northwick 2018 (Q3) | 560 |

    Inspectors said:

    Most visits are made in time, but records...are thin.

    13 Workforce

    13.1 There were 64 posts.

    3.2 Of these, 58 were filled.

    13.3 Agency staff filled the others.

    Milestones since June 2018

    What\tWhen
    New panel set up\tJul 2018
    Training begins\tSep/Oct 2018
    """

  /// A letter without numbers, the first of whose items has lost its bullet and was cut by a page.
  static let letter = """
    12 May 2010

    Dear Ms Roe

    Inspection of contact and referral arrangements in Northwick

    This letter sums up the inspection of 20 and 21 April 2010.

    Strengths

     Audits are regular and wide ranging thematic


    - and service reviews are made. Faults are put right at once.
    - Families keep one worker.

    Areas for development

    - Plans lack dates.

    Yours sincerely
    """

  /// The table of a later framework, with the overall judgement last.
  static let ilacs = """
    Inspection of Northwick children's social care services

    Inspection dates: 4 to 15 March 2019

    Lead inspector: John Roe

    Judgement | Grade
    --- | ---
    The impact of leaders on social work practice with children and families | Good
    The experiences and progress of children who need help and protection | Requires improvement to be good
    The experiences and progress of children in care and care leavers | Good
    Overall effectiveness | Good

    Children's services in Northwick are good.
    """

  /// A numbered table of grades, whose numbers are no paragraphs.
  static let sif = """
    Northwick Borough Council

    Inspection of services for children in need of help and protection, children looked after and care leavers

    Inspection date: 13 January 2014 – 5 February 2014
    Report published: 25 March 2014

    The overall judgement is that children's services require improvement

    1. Children who need help and protection                    Requires improvement
    2. Children looked after and achieving permanence           Good
        2.1 Adoption performance                                Outstanding
        2.2 Experiences and progress of care leavers            Good
    3. Leadership, management and governance                    Requires improvement

    Summary

    1. There are 412 children in care.
    2. Adoption takes 380 days on average.
    """
}
