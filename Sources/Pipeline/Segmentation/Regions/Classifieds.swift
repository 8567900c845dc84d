// Small advertisements in a box with a name: 便民信息, and under it one item after another with a bullet.

import Corpus

extension PageDraft {
    private static let boxesOfClassifieds: Phrases = [
        "便民信息", "便民服务", "便民广告", "分类信息", "分类广告", "信息超市", "供求信息", "小广告", "服务信息", "生活服务", "信息广场",
    ]

    /// The name of such a box and its items.
    mutating func findClassifieds() {
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
