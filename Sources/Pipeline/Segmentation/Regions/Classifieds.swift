// Small advertisements in a box with a name: 便民信息, and under it one item after another with a bullet.

import Corpus

extension PageDraft {
    private static let boxesOfClassifieds: Phrases = [
        "便民信息", "便民服务", "便民广告", "分类信息", "分类广告", "信息超市", "供求信息", "小广告", "服务信息", "生活服务", "信息广场",
    ]

    private static let kindsOfClassifieds: Phrases = [
        "招聘", "求职", "房屋", "房产", "出租", "求租", "租房", "售房", "转让", "求购", "出售", "声明", "遗失", "挂失", "启事", "搬家", "家政", "家教",
        "征婚", "交友", "寻人", "寻物", "招生", "招商", "代理", "维修", "开锁", "餐饮", "旅游", "车辆", "二手", "典当", "公告", "诚聘", "征友", "疏通",
        "清洗",
    ]

    /// 【求购】二手夏利…, and under it 【搬家】…: two kinds and more, down to a blank.
    private mutating func findBracketedKinds() {
        let starts = inked.indices.filter { rulings[inked[$0]] == nil && opensKind(inked[$0]) }
        var next = 0
        for (place, start) in starts.enumerated() where start >= next {
            var end = start + 1
            while end < inked.count, gaps[inked[end]] == 0, rulings[inked[end]] == nil { end += 1 }
            let count = starts[place...].count { $0 < end }
            next = end
            guard count >= 2, end - start <= count * 5 else { continue }
            for line in inked[start..<end] { rule(line, .advertisement, .classifiedNotice, 0.8) }
        }
    }

    private func opensKind(_ line: Int) -> Bool {
        let words = words(line)
        guard words.first == 0x3010, words.count >= 6, let close = words.prefix(6).firstIndex(of: 0x3011) else {
            return false
        }
        return words[(words.startIndex + 1)..<close].isAny(of: PageDraft.kindsOfClassifieds)
    }

    /// The name of such a box and its items.
    mutating func findClassifieds() {
        findBracketedKinds()
        for index in text.rare.short
        where index + 1 < inked.count && rulings[inked[index]] == nil
            && core(inked[index]).isAny(of: PageDraft.boxesOfClassifieds)
        {
            let count = itemLineCount(from: index + 1)
            guard count > 0 else { continue }
            for line in inked[index...(index + count)] { rule(line, .advertisement, .classifiedNotice, 0.8) }
        }
    }

    /// How many lines the items take that stand one under the other, down to the first line of the last: each opens with the
    /// bullet of the first one.
    private func itemLineCount(from start: Int) -> Int {
        guard let bullet = words(inked[start]).first, LineView.isBullet(bullet) else { return 0 }
        var last = start
        while let next = inked[(last + 1)...].prefix(PageDraft.longestItem).firstIndex(where: {
            words($0).first == bullet
        }) { last = next }
        return last - start + 1
    }

    /// No item has more lines.
    private static let longestItem = 4
}
