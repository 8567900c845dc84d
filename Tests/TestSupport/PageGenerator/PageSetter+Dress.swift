// Pages that are no newspaper: a page of the web, a document of a government.

import Corpus

extension PageSetter {
    /// Navigation, headline, time and source, one line a paragraph, links.
    mutating func setWebPage(_ story: SourceArticle) {
        setScrap(
            [random.pick(["首页 新闻 财经 体育 娱乐 视频", "首页 > 新闻 > 正文", "您当前的位置：首页 >> 本地新闻", "首页|要闻|社会|专题|客户端"])], .navigation)
        if has(.hotline) { setScrap(PressNames.hotline(&random), .hotline) }
        sheet.add(headline(0, story))
        sheet.skip(1)
        let time = "\(plan.date) \(random.number(10...23)):\(random.number(10...59))"
        let source = random.pick(["来源：", "稿件来源: ", "  来源: "]) + plan.paper
        setScrap([time + random.pick([":08", ""]) + random.pick(["  ", "         ", " "]) + source], .webHeader)
        if random.chance(0.3) { setScrap(["字号：大 中 小　打印　分享"], .navigation) }
        facts[0].published = plan.date
        for line in webLines(story) { sheet.add([line]) }
        sheet.skip(1)
        let ends = [
            "责任编辑：" + PressNames.person(&random), "上一篇：" + PressNames.stockTitle(&random), "分享到：微信 微博", "返回顶部", "top",
        ]
        for end in ends where random.chance(0.5) { setScrap([end], .navigation) }
    }

    private mutating func webLines(_ story: SourceArticle) -> [SheetLine] {
        var lines: [SheetLine] = []
        var headings = 0
        for part in story.parts {
            switch part {
            case .paragraph(let text):
                let number = facts[0].paragraphTexts.count
                facts[0].paragraphTexts.append(text)
                lines.append(SheetLine(text: plan.indent + text, role: .body, article: 0, unit: .paragraph(number)))
            case .heading(let text):
                lines.append(SheetLine(text: text, role: .heading, article: 0, unit: .heading(headings)))
                headings += 1
            }
            lines.append(.blank)
        }
        return lines
    }

    /// Metadata, number, headline, addressees, chapters, sign-off.
    mutating func setDocument(_ story: SourceArticle) {
        let place = random.pick(["江州市", "临江区", "西陵县", "东溪省"])
        let issuer = place + random.pick(["人民政府", "人民政府办公室", "发展和改革委员会"])
        if random.chance(0.6) {
            let rows = [
                "索引号：\(random.number(100_000...999_999))-\(plan.year)", "发文机关：" + issuer, "成文日期：\(plan.date)",
                "主题分类：综合政务",
            ]
            setScrap(rows.filter { _ in random.chance(0.8) }, .infographic)
        }
        var story = story
        story.title = issuer + "关于" + story.title.replacing(" ", with: "") + "的通知"
        facts[0].source = story
        sheet.add(documentTitle(story.title))
        let code = random.pick(["江府发", "临办发", "西发改", "东政字"])
        sheet.add([
            SheetLine(text: "\(code)〔\(plan.year)〕\(random.number(1...190))号", role: .documentNumber, article: 0)
        ])
        sheet.skip(1)
        story.parts.insert(.paragraph("各区县人民政府，市政府有关部门，有关单位："), at: 0)
        sheet.add(interrupted(textLines(0, story), 0))
        sheet.skip(1)
        sheet.add([SheetLine(text: issuer, role: .signOff, article: 0)])
        sheet.add([SheetLine(text: "\(plan.year)年\(plan.month)月\(plan.day)日", role: .signOff, article: 0)])
        if random.chance(0.5) {
            sheet.skip(1)
            sheet.add([SheetLine(text: "（此件公开发布）", role: .signOff, article: 0)])
        }
    }

    private mutating func documentTitle(_ title: String) -> [SheetLine] {
        let measure = 2 * random.number(14...26)
        let lines = Typesetting.lines(title, habits: plan.habits) { _ in measure }
        return lines.map { SheetLine(text: $0, role: .title, article: 0) }
    }
}
