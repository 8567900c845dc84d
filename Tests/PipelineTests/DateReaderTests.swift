// What the date reader finds in sentences, and what it leaves alone.

import Corpus
import Pipeline
import Testing

@Suite struct DateReaderTests {
    @Test(arguments: [
        "〔D:2015 年 7 月 9 日至 10 日=2015-07-09..2015-07-10〕，成员国元首会议举行。",
        "〔D:２０１６年３月２３日=2016-03-23〕，首次会议开幕。",
        "〔D:二〇一九年十二月二十八日=2019-12-28〕，铁路通车。",
        "论坛于〔D:2017年5月14日—15日=2017-05-14..2017-05-15〕召开。",
        "〔D:2008年12月至2016年1月=2008-12..2016-01〕，编队完成护航。",
    ])
    func `A full date needs nothing else`(marked: String) {
        expectDates(marked, published: nil)
    }

    @Test(arguments: [
        "〔D:12月7日=2020-12-07〕、〔D:8日=2020-12-08〕，活动走进库区。",
        "〔D:11月28日=2020-11-28〕，大桥合龙。",
        "〔D:今年3月23日=2020-03-23〕，三地部门会商。〔D:一个月后的4月30日=2020-04-30〕，快巴开行。",
        "〔D:去年=2019〕，产值增长一成。",
        "截稿时，〔D:今年以来=2020-01-01..〕新增企业3000家。",
    ])
    func `A bare date leans on the day of printing`(marked: String) {
        expectDates(marked, published: "2020-12-20")
    }

    @Test func `A bare date that would lie far ahead is the last one`() throws {
        expectDates("〔D:12月28日=2020-12-28〕，大桥合龙。", published: "2021-01-02")
        expectDates("〔D:12月28日前=..2021-12-28〕将完成合龙。", published: "2021-11-02")
    }

    @Test(arguments: [
        "东盟与中日韩（10＋3）合作，G20峰会，24小时值守，第15次会议，1-2年内建成，电话68810255。",
        "“一月一通报、双月一过堂、一季一点评”机制。", "渝府发〔2021〕15号文件要求按3:7的比例分成。",
    ])
    func `What only looks like a date is left alone`(text: String) {
        #expect(DateReader().dates(in: text, published: PartialDate(iso: "2020-12-20")).map(\.words) == [])
    }
}
