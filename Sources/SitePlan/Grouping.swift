/// Lists side by side in one array, one for each owner: two allocations however many owners there are.
struct Grouping<Member: Sendable>: Sendable {
  /// Where each group starts, and after the last one the count of all members.
  private var starts: [Int] = [0]
  private var members: [Member] = []

  /// No groups, to be appended one by one.
  init() {}

  /// Groups members by their owners, in the order given within each group. Linear time.
  init(groups: Int, _ pairs: [(owner: Int, member: Member)]) {
    var next = [Int](repeating: 0, count: groups + 1)
    for pair in pairs { next[pair.owner + 1] += 1 }
    for i in next.indices.dropFirst() { next[i] += next[i - 1] }
    starts = next
    var order = [Int](repeating: 0, count: pairs.count)
    for (i, pair) in pairs.enumerated() {
      order[next[pair.owner]] = i
      next[pair.owner] += 1
    }
    members = order.map { pairs[$0].member }
  }

  var groupCount: Int { starts.count - 1 }

  subscript(group: Int) -> ArraySlice<Member> { members[starts[group]..<starts[group + 1]] }

  /// Complexity: amortised constant for each member.
  mutating func appendGroup(_ group: some Sequence<Member>) {
    members.append(contentsOf: group)
    starts.append(members.count)
  }

  mutating func sortGroups(by isBefore: (Member, Member) -> Bool) {
    for group in 0..<groupCount { sortGroup(group, by: isBefore) }
  }

  mutating func sortGroup(_ group: Int, by isBefore: (Member, Member) -> Bool) {
    guard starts[group + 1] - starts[group] > 1 else { return }
    members[starts[group]..<starts[group + 1]].sort(by: isBefore)
  }

  /// Linear in the groups where the new one has another number of members, and otherwise in those of the group.
  mutating func replaceGroup(_ group: Int, with replacement: some Collection<Member>) {
    let added = replacement.count - (starts[group + 1] - starts[group])
    members.replaceSubrange(starts[group]..<starts[group + 1], with: replacement)
    if added != 0 { for i in starts.indices[(group + 1)...] { starts[i] += added } }
  }
}
