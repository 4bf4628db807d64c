// The manual: complete, and the same in the man page.

import Foundation
import Screen
import Settings
import Testing

@testable import Reader

@Suite struct ManualTests {
  @Test func namesAndKeysOfCommandsAreUnique() {
    let names = Command.all.map(\.name)
    #expect(Set(names).count == names.count)
    var seen: Set<String> = []
    for command in Command.all {
      for name in command.keys {
        #expect(Key(named: name) != nil, "\(name) of \(command.name) is no key")
        let contexts = command.context == .everywhere ? ["list", "article"] : [command.context.rawValue]
        for context in contexts {
          #expect(seen.insert("\(context) \(name)").inserted, "\(name) means two things in \(context)")
        }
      }
    }
  }

  @Test func inFewWordsTwoCommandsFitBesideEachOther() {
    for command in Command.all {
      for brief in [command.brief, command.briefInArticle] {
        #expect(TextWidth.width(of: brief) <= 22, "\(command.name): \(brief)")
      }
    }
  }

  @Test func theManPageNamesEveryCommandSettingAndRole() {
    let page = Manual.roff
    for command in Command.all {
      #expect(
        page.contains("(\(command.name.split(separator: "-").joined(separator: "\\-")))"), "\(command.name)")
    }
    for row in Preference.all {
      #expect(page.contains(".B \(row.key.split(separator: "-").joined(separator: "\\-")) ="))
    }
    for role in Role.allCases { #expect(page.contains(role.rawValue)) }
  }

  @Test func noLineOfTheManPageIsTakenForARequest() {
    let requests = [".TH", ".SH", ".SS", ".TP", ".B", ".I", ".br"]
    for line in Manual.roff.split(separator: "\n") where line.first == "." || line.first == "'" {
      #expect(requests.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
  }
}
