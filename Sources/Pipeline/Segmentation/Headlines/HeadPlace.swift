// What the place of a headline is worth to the stories of a page.

/// Where a row of a headline stands among the stories.
struct HeadPlace {
    private let element: Int
    private let nearness: Double
    /// How many stories begin up to the row, and how many end before it.
    private let begunCount: Int
    private let endedCount: Int

    /// - Complexity: O(log n) for n stories.
    init(_ stories: PageStories, _ row: HeadRow) {
        (element, nearness) = (row.element, row.nearness)
        begunCount = stories.starts.firstPlace(notBelow: row.element + 1)
        endedCount = stories.ends.firstPlace(notBelow: row.element)
    }

    /// Bonus for the place of the headline, in nats, where headlines stand over their stories and where they stand behind them.
    /// - Parameter body: number of the story on the page.
    /// - Complexity: O(log n) for n stories.
    func worth(to body: Int, of stories: PageStories) -> (over: Double, behind: Double) {
        guard let first = stories.bodies[body].parts.first, let last = stories.bodies[body].parts.last else {
            return (-10, -10)
        }
        if element < first {
            let between = stories.between(element, first)
            guard between.paragraphs == 0 else {
                let storyCount = stories.ends.firstPlace(notBelow: first) - begunCount
                let far = -0.75 * Double(min(4, max(0, storyCount)))
                return (far, far)
            }
            let others: Double = between.others == 0 ? 0 : 2
            return (6 - others - nearness, 2 - others - nearness)
        }
        guard element > last else { return (3, 3) }
        let between = stories.between(last, element)
        guard between.paragraphs == 0 else {
            let storyCount = endedCount - stories.starts.firstPlace(notBelow: last + 1)
            let far = -1 * Double(min(4, max(0, storyCount)))
            return (far, far)
        }
        // Office and day close a text; what stands behind them, over a text of its own, heads that.
        if stories.isBehindSignOff(last, element), endedCount < stories.bodies.count { return (-20, -20) }
        let others: Double = between.others == 0 ? 0 : 1
        return (3 - others + nearness, 6 - others + nearness)
    }
}
