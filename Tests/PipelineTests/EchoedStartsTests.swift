// Pages that gather their headlines at the foot and part their stories by nothing.

import Corpus
import Pipeline
import Testing

@Suite struct EchoedStartsTests {
    private static let stories = [
        [
            "3月25日，县长带领住建、交通部门负责人，就城区\n“断头路”打通工程开展现场办公。",
            "在迎宾北路二期施工现场，县长询问征迁进度，要求征迁\n工作组吃住在现场，四月底前必须交地，断头路不能再拖。",
        ],
        [
            "清溪镇百丈村村民廖大叔昨天领到土地“身份证”。他说，\n百丈村领到了土地承包经营权证，把田租出去心里踏实。",
            "去年九月，清溪镇被列为试点，抽调干部进村入户，丈量地\n块四万多宗，张榜公示三次，颁证率达到九成。",
        ],
        [
            "县气象台发布消息，受较强冷空气影响，下周有“倒春寒”，\n山区最低气温可降到三度。",
            "农业部门提醒，早稻秧田应及时灌水护秧，茶园要抢在降温\n前采摘，果农要备好熏烟的湿草。",
        ],
        [
            "二胎准生证怎么办？种猪保险赔多少？民情热线开到集市上，\n十二个部门的负责人在大塘乡一字排开。",
            "当天共接待群众三百一十人次，现场答复二百多件，今年这\n项活动将走遍十八个乡镇。",
        ],
        [
            "太平乡的文化站里已经热闹起来，十几个年过花甲的老人正\n在排练失传多年的打春鼓。",
            "领鼓的汤炳炎今年七十四岁，他说鼓点一共十二套，能记全\n的人一个个走了，到他这辈只剩下十一套半。",
        ],
    ]
    private static let heads = [
        "县长现场督办城区“断头路”打通工程", "百丈村领到土地“身份证”", "下周有“倒春寒”", "民情热线开到集市上", "太平乡“打春鼓”：十二套鼓点又响起来了",
    ]

    @Test func `A story begins at the paragraph that says its headline again`() throws {
        let body = Self.stories.joined().joined(separator: "\n\n")
        let foot = Self.heads.joined(separator: "\n") + "\n\n全县干部作风建设年\n\n一线见闻"
        let page = try PageCase("222015年3月27日 星期五\n责编：赵晓萍\n综合新闻\n\n\(body)\n\n\n\(foot)\n")
        #expect(page.articles.count >= 2)
        for index in page.articles.indices {
            let opening = try #require(page.paragraphs(index).first).prefix(8)
            #expect(Self.stories.contains { $0[0].hasPrefix(opening) }, "\(opening)")
        }
    }

    @Test func `A feature under one headline is not taken apart`() throws {
        let body = Self.stories[4].joined(separator: "\n\n")
        let page = try PageCase("\(Self.heads[4])\n\n\(body)\n\n\(body.replacing("汤炳炎", with: "夏芸"))\n")
        #expect(page.articles.count == 1)
    }
}
