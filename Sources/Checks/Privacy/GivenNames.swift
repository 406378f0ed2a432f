/// Given names that are common in Britain and are, with a capital, hardly anything else: no month, place or quality.
///
/// They only decide where a name has no other form than a place or a programme would have: “Jamie (7)”. Everywhere else
/// any name is one.
enum GivenNames {
  static func contains(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.count < 12 else { return false }
    return all.contains(String(decoding: name, as: UTF8.self).lowercased())
  }

  private static let all: Set<String> = Set(
    """
    aaliyah aaron abdul abdullah abigail adam adrian ahmed aiden aisha alan albert alex alexander alexandra alfie ali \
    alice alicia alison amelia amina amir amy andrea andrew angela anna anne annie anthony anya archie arjun arlo \
    arthur asha ashley ava ayesha barbara barnaby beatrice bella ben benjamin beth bethany billy bobby brandon brian \
    bronwyn caitlin callum cameron carl carol caroline catherine charles charlie chloe chris christine christopher \
    claire cody colin connor craig dan daniel daniella danny darren dave david dean deborah declan demi denise dominic \
    donna dylan edward eleanor eli elijah elizabeth ella ellie elliot elsie emilia emily emma erin esme ethan evan \
    evelyn evie fatima finlay finn fiona francesca frankie freddie frederick freya gabriel gareth gary gemma geoffrey \
    george graham hannah hamza harriet harrison harry harvey hassan hayley heather helen henry hollie hugo ian \
    ibrahim imogen imran isaac isabel isabella isabelle isla isobel jacob jade jake james jamie jane janet jasmine jason \
    jay jayden jean jenna jennifer jenny jess jessica jessie jim joan joanna joe joel joey john jonathan jordan joseph \
    josh joshua jude julia julian julie kai karen kate katherine kathleen katie kayleigh keira keith kelly kelvin \
    kenneth kevin khadija kian kieran kiera kim kyle kylie lara laura lauren leah leanne lee leila leo leon lewis \
    liam libby lilly lily linda lisa logan lola louis louisa louise luca lucas lucy luke lydia maddison madison maisie \
    malachi margaret maria marcus mariam marie martha martin mary maryam matilda matthew maya megan mia michael \
    michelle millie mohamed mohammad mohammed molly muhammad mustafa naomi natalie natasha nathan neil niamh nicholas \
    nicola nicole nikita noah nora oliver olivia omar oscar owen paige patricia patrick paul paula peter phillip phoebe \
    philip rachel rebecca reece reggie rhys richard rio riley robert robin ronnie rory rosie roxanne ryan sam samantha \
    samira samuel sandra sarah scott sean sebastian shannon sharon shaun shirley sienna simon sophia sophie stacey \
    stanley stella stephanie stephen steven stuart susan tamika tanya tariq teddy teresa theo theodore thomas tia \
    tilly tim timothy toby tom tommy tony tracey tyler victor vincent wayne wendy william xavier yasmin yusuf zac zach \
    zachary zainab zara zayn zoe zoë
    """.split(separator: " ").map(String.init))
}
