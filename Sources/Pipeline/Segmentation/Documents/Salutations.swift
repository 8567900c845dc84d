// Speeches and reports to an assembly, which 各位代表： opens, and interviews: headings without numbers part them.

import Corpus

/// Finds what is spoken, to an audience or to a reporter.
enum Salutations {
    /// True for the words of a paragraph that only greets: 各位代表：, 主席先生、女士们、先生们：
    ///
    /// A letter greets too, but the next letter of its column begins with the same words, so that 编辑同志： is none.
    static func isSalutation(_ words: Words) -> Bool {
        guard (3...60).contains(words.count), let last = words.last, last == 0x3A || last == 0x21 else { return false }
        return words.startsWithAny(openings)
    }

    private static let openings: Phrases = [
        "各位", "同志们", "朋友们", "女士们", "先生们", "主席先生", "主席女士", "主席、", "主席,", "主席团", "尊敬的", "代表们", "委员们", "乡亲们",
    ]

    /// True for the title of what is spoken to an assembly: 政府工作报告, 在某某大会上的讲话.
    static func isTitle(_ words: Words) -> Bool { words.endsWithAny(titles) }

    private static let titles: Phrases = ["报告", "讲话", "致辞", "致词", "演讲", "讲稿", "贺词", "開幕詞", "开幕词", "闭幕词", "報告", "講話"]

    /// For every element of a page whether it belongs to a speech: from its salutation to the next byline, dateline, jump or
    /// header of another text.
    /// - Complexity: linear.
    static func spoken(_ stories: PageStories) -> [Bool] {
        var isInside = false
        return stories.elements.indices.map { element in
            let edges = stories.edges[element]
            if edges.isSalutation { isInside = true }
            if edges.opensWithDateline || edges.leadingJump != nil || parts(stories.role(element)) { isInside = false }
            return isInside
        }
    }

    /// What a question in an interview or of a reader opens with.
    static let questions: Phrases = ["问:", "問:", "记者:", "提问:", "主持人:", "Q:"]
    private static let leastQuestionCount = 2
    /// More paragraphs than stand between two questions of an interview.
    private static let paragraphReach = 12

    /// True where one question more is asked behind a junction, and two or more were asked in the section before it: an
    /// interview goes on under its next heading. Answers to readers have a headline for every question.
    static func isInterview(_ stories: PageStories, from before: Int, to after: Int) -> Bool {
        guard asks(stories, after), !((before + 1)..<after).contains(where: { parts(stories.role($0)) }) else {
            return false
        }
        var (count, paragraphCount) = (0, 0)
        for element in stride(from: before, through: 0, by: -1) {
            guard stories.isParagraph(element), paragraphCount < paragraphReach else { break }
            paragraphCount += 1
            if asks(stories, element) { count += 1 }
            if count == leastQuestionCount { return true }
        }
        return false
    }

    /// True where a headline stands over 问：……？（临江县　某某某） and an answer: each reader who asks has one.
    static func asksAsReader(_ stories: PageStories, _ junction: Junction) -> Bool {
        guard !junction.groups.isEmpty, asks(stories, junction.after) else { return false }
        let draft = stories.draft
        var last: Int?
        for element in stories.elements[junction.after...].indices.prefix(4) {
            for line in stories.lines(element) {
                if draft.words(line).startsWithAny(answers) {
                    return last.map { ClosingCredits.namesAsker(draft.words($0)) } ?? false
                }
                last = line
            }
        }
        return false
    }

    /// What an answer to a reader opens with.
    static let answers: Phrases = ["答:", "A:", "律师:", "编辑:", "专家:"]

    private static func asks(_ stories: PageStories, _ paragraph: Int) -> Bool {
        stories.lines(paragraph).first.map { stories.draft.words($0).startsWithAny(questions) } ?? false
    }

    private static func parts(_ role: LineRole?) -> Bool {
        switch role {
        case .byline, .dateline, .jumpMarker, .documentNumber, .webHeader, .signOff, .sectionLabel: true
        default: false
        }
    }
}
