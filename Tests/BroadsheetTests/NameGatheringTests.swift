// Names brought in by the built program: one body under two names, and two people of one name, in either order.

import Foundation
import TestSupport
import Testing

@Suite struct NameGatheringTests {
    private let program: BuiltProgram

    init() throws { program = try BuiltProgram() }

    @Test(arguments: [["1", "2"], ["2", "1"]])
    func `Forms of one name are one row, people of one name are two, whichever page came first`(
        order: [String]
    ) throws {
        defer { program.removeHome() }
        for number in order {
            let path = try program.write(try #require(NameGatheringTests.pages[number]).utf8, to: "pages/\(number).txt")
            let run = try program.run(["import", path])
            #expect(run.status == 0, "\(run.errors)")
        }
        #expect(try names("发展改革委") == ["重庆市发展改革委"])
        #expect(try names("发改委") == ["重庆市发展改革委"])
        #expect(Set(try names("蒋大川")) == ["蒋大川（四川省）", "蒋大川（贵州省）"])
        let timeline = try program.run(["timeline", "重庆市发改委", "--format", "csv"])
        #expect(timeline.output.contains("2021-03-02") && timeline.output.contains("2021-03-05"))
        let place = try program.run(["entities", "万州区", "--format", "csv"])
        #expect(place.output.contains("500101"))
        #expect(try program.run(["check"]).status == 0)
    }

    private func names(_ text: String) throws -> [String] {
        let found = try program.run(["entities", text, "--format", "csv"])
        return found.output.split(separator: "\r\n").dropFirst().compactMap {
            let columns = $0.split(separator: ",", omittingEmptySubsequences: false)
            return columns.count > 1 ? String(columns[1]) : nil
        }
    }

    private static let pages = [
        "1": """
        三峡时讯 2021年3月6日 星期六 第1版

        港口建设提速

        3月2日，重庆市发改委公布港口建设清单，万州区列在
        前面。四川省委书记蒋大川到码头看了新吊机，说两地
        码头要一起干。船长们说，过去枯水期要等水位，如今
        白天夜里都能走，浅滩不再是拦路虎。

        """,
        "2": """
        三峡时讯 2021年3月7日 星期日 第1版

        砂石价格回落

        3月5日，重庆市发展改革委约谈砂石企业，要求价格不
        得乱涨。贵州省省长蒋大川同日会见了砂石商会的客人，
        说运费也要降。商会说，本月起每吨少收三元，运砂的
        车队可以少跑空车，岸边的堆场也不再排队。

        """,
    ]
}
