// Readings and the matching of typed letters with them.

import Script
import Testing

@Suite struct ReadingsTests {
    @Test(arguments: [
        ("长", ["chang", "zhang"]), ("万", ["mo", "wan"]), ("吕", ["lv"]), ("重", ["chong", "zhong"]), ("，", []), ("a", []),
        ("發", ["fa"]), ("行", ["hang", "heng", "xing"]),
    ])
    func `A character has all the readings of today's dictionaries`(character: String, syllables: [String]) throws {
        let scalar = try #require(character.unicodeScalars.first)
        #expect(try BundledTables.readings().syllables(of: scalar.value) == syllables)
    }

    @Test(arguments: [
        ("wz", "万州"), ("wanzhou", "万州"), ("cq", "重庆"), ("zq", "重庆"), ("chongqing", "重庆市万州区"), ("wz", "重庆市万州区"),
        ("wanzh", "万州"), ("wanz", "万州"), ("wzhou", "万州"), ("ggkf", "改革开放"), ("gaigekf", "改革开放"), ("lvyou", "旅游"),
        ("luyou", "旅游"), ("lüyou", "旅游"), ("csj", "长三角"), ("zsj", "长三角"), ("wtozz", "WTO组织"), ("xian", "西安"),
        ("shsw", "上海水务"),
        ("zhch", "中长期"),
    ])
    func `A term finds a name by initials or syllables`(term: String, name: String) throws {
        #expect(try BundledTables.readings().readingMatches(term: term, name: name))
    }

    @Test(arguments: [
        ("anzhou", "万州"), ("wz", "万达州"), ("wz", "万，州"), ("wz", "万 州"), ("zw", "万州"), ("w", "万州"), ("WZ", "万州"),
        ("wz1", "万州"),
        ("万州", "万州"), ("wanzhouq", "万州"), ("ou", "万州"), ("", "万州"), ("wz", ""),
    ])
    func `A term does not match from within a syllable, across signs, or past the end`(term: String, name: String)
        throws
    {
        #expect(try !BundledTables.readings().readingMatches(term: term, name: name))
    }

    @Test func `First letters of all readings are known at once`() throws {
        let readings = try BundledTables.readings()
        #expect(readings.initialsMask(of: 0x957F) == 1 << 2 | 1 << 25)
        #expect(readings.initialsMask(of: 0x41) == 0)
    }

    @Test func `Any text and any term can be tried`() throws {
        let readings = try BundledTables.readings()
        let long = try #require(ReadingTerm(String(repeating: "a", count: 1000)))
        #expect(readings.matches(long, String(repeating: "阿", count: 1000)))
        #expect(!readings.matches(long, String(repeating: "阿", count: 59)))
        #expect(!readings.matches(long, (0..<UInt32(5000)).map { $0 &* 0x1003F }[...]))
        #expect(readings.matches(try #require(ReadingTerm("wz")), Array("重庆万州".utf16)[2...]))
    }
}
