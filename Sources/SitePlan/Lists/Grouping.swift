import Library

/// Lists, one for each owner. A copy of which one group is another shares nearly all of the rest.
struct Grouping<Member: Sendable>: Sendable {
  private var groups: SharedList<[Member]>

  init(_ groups: [[Member]]) { self.groups = SharedList(groups) }

  /// Groups members by their owners, in the order given within each group. Linear time.
  init(groups: Int, _ pairs: [(owner: Int, member: Member)]) {
    var counts = [Int](repeating: 0, count: groups)
    for pair in pairs { counts[pair.owner] += 1 }
    var lists = [[Member]](repeating: [], count: groups)
    for i in lists.indices where counts[i] > 0 { lists[i].reserveCapacity(counts[i]) }
    for pair in pairs { lists[pair.owner].append(pair.member) }
    self.init(lists)
  }

  var groupCount: Int { groups.count }

  subscript(group: Int) -> [Member] {
    get { groups[group] }
    set { groups[group] = newValue }
  }
}
