import InspectionModel
import Provenance
import Testing

@Suite struct QuotationMatchTests {
  private func result(_ quotation: String, _ place: String = "¶5") throws -> QuotationMatch.Result {
    let text = SampleTexts.text(SampleTexts.report)
    return QuotationMatch.match(Array(quotation.utf8), in: text, text.passages(try #require(Locator(place))))
  }

  @Test(arguments: [
    "The overall effectiveness is good.", "which staff put down to better reporting by schools",
    "Referrals rose … to 1,377 in 2010/11", "the overall effectiveness … by schools.",
    "Referrals rose from 1,204 in 2009/10 to 1,377 in 2010/11, which\n  staff put down",
  ])
  func findsWhatIsWordForWord(_ quotation: String) throws {
    #expect(try result(quotation) == .found)
  }

  @Test(arguments: [
    "The overall effectiveness is very good.", "Referrals fell from 1,204", "to 1,377 in 2010/11 … Referrals rose from",
    "which staff put down to worse reporting by schools", "Leaders know the service well.",
  ])
  func seesAChangedWordAndAWrongOrder(_ quotation: String) throws {
    #expect(try result(quotation) != .found)
  }

  @Test func namesTheWordThatIsPrinted() throws {
    let quotation = "which staff put down to worse reporting by schools"
    let start = Array("which staff put down to ".utf8).count
    #expect(try result(quotation) == .differs(at: start..<start + 5, printed: "better"))
  }
}
