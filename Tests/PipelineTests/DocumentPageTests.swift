// Documents of offices: the table and the red head over them, annexes behind the sign-off, imprints, figures and notes.

import Corpus
import Testing

@Suite struct DocumentPageTests {
    private static let notice = """
        石溪县人民政府办公室文件

        石政办发〔2011〕26号

        石溪县人民政府办公室关于印发
        《石溪县山塘水库管理办法》的通知

            各乡镇人民政府，县直各单位：
            《石溪县山塘水库管理办法》已经县人民政府常务会议讨论通
        过，现印发给你们，请遵照执行。

        石溪县人民政府办公室
        二〇一一年六月二日

        — 1 —

        石溪县山塘水库管理办法

        第一章  总  则
            第一条  为加强山塘水库管理，保证蓄水和灌溉安全，结合本
        县实际，制定本办法。
            第二条  本办法适用于县内蓄水一万立方米以上的山塘和小型

        — 2 —

        水库，大中型水库另有规定的除外。
        第二章  附  则
            第三条  本办法由县水利局负责解释。

        附件1

        山塘水库蓄水任务分解
            各乡镇在三月底以前完成清淤，五月底以前蓄满，由县水利局
        派人查验。

        主题词：水利  山塘  办法
        抄送：县委办公室，县人大常委会办公室。
        石溪县人民政府办公室            2011年6月2日印发
        共印90份
        """

    @Test func `A regulation that a letter brings is an article of its own, with its annexes`() throws {
        let page = try PageCase(Self.notice)
        #expect(page.titles == ["石溪县人民政府办公室关于印发《石溪县山塘水库管理办法》的通知", "石溪县山塘水库管理办法"])
        #expect(page.paragraphs().count == 2, "the letter")
        #expect(page.articles.first?.kicker == nil)
        #expect(page.role("石溪县人民政府办公室文件") == .masthead)
        #expect(page.role("山塘水库蓄水任务分解") == .heading)
        #expect(page.paragraphs(1).contains("第二条 本办法适用于县内蓄水一万立方米以上的山塘和小型水库，大中型水库另有规定的除外。"))
        #expect(page.page.page.facts.date?.value.description == "2011-06-02")
    }

    @Test func `Contacts and attachments above a sign-off are text, and a plan behind it is an article with its years`()
        throws
    {
        let page = try PageCase(
            """
            桐山市人民政府办公室
            关于印发养老服务实施方案的通知

            桐政办发〔2021〕46号

            各县（区）人民政府，市政府各部门：

            《桐山市养老服务实施方案》已经市政府同意，现印发给你们，请认真组织实施。

            联 系 人：马　骏
            联系电话：84201166
            附件：1．桐山市养老服务实施方案

            桐山市人民政府办公室
            2021年5月12日
            （此件主动公开）

            桐山市养老服务实施方案
            （2021—2025年）

            一、总体要求

            坚持政府主导、社会参与，到2025年每个街道有一家综合养老服务中心。

            二、重点任务

            加强护理员队伍建设，提高工龄补贴，各县区每年培训护理员不少于二百人。
            """)
        #expect(page.titles.count == 2 && page.titles[1] == "桐山市养老服务实施方案 （2021—2025年）", "\(page.titles)")
        for line in ["联 系 人", "联系电话", "附件"] { #expect(page.role(line) == .body, "\(line)") }
        #expect(page.role("此件主动公开") == .webHeader)
    }

    @Test func `Subject words, copies and the number printed under a document are none of its text`() throws {
        let page = try PageCase(Self.notice)
        for line in ["主题词：水利", "抄送：县委", "2011年6月2日印发", "共印90份"] { #expect(page.role(line) == .signOff, "\(line)") }
    }

    @Test func `A page of a paper that prints a document beside its news is not one document`() throws {
        let page = try PageCase(
            """
            石政办发〔2011〕26号

            石溪县人民政府关于加强山塘管理的通知

            各乡镇人民政府：
            　　今年入春以来雨水偏少，各地要抓紧蓄水保水，不得放空山塘，
            并在月底以前清淤。

            石溪县人民政府
            2011年6月2日

            我县首届龙舟赛开桨

            　　本报讯（记者 何小满）昨日上午，我县首届龙舟赛在溪口码头
            开桨，十二支队伍参加了比赛。
            """)
        #expect(page.titles.count == 2)
    }

    @Test func `Labels of a table over a document are known with their values, one a line or two`() throws {
        let page = try PageCase(
            """
            索引号
            11340000MB0000001X/2020-00012
            分类
            规划计划
            发布机构
            石溪县人民政府办公室
            成文日期
            2020-04-09
            文号
            石政发〔2020〕5号
            有效性
            有效

            石溪县茶叶产业发展规划

            　　为了把茶叶做成富民产业，根据省里的要求，结合本县实际，编制本规划，规划期为2020年至2025年，各乡镇要照此执行。

            一、现有基础

            　　全县现有茶园六万亩，其中可采摘的五万亩，主要分布在北部三个乡镇，去年产干茶一千八百吨，产值两亿多元。

            相关文档：
            [图解] 一张图看懂石溪县茶叶产业发展规划
            """)
        #expect(page.titles == ["石溪县茶叶产业发展规划"])
        for label in ["分类", "规划计划", "文号", "有效性"] { #expect(page.role(label) == .webHeader, "\(label)") }
        #expect(page.role("[图解]") == .navigation)
        let letter = try PageCase(
            """
            石溪县教育局

            石教函〔2019〕18号　　　　　　　　　　签发人：许大同
            办理结果：B类　　　　　　　　　　　　公开属性：主动公开

            石溪县教育局关于县十六届人大三次会议
            第0031号建议的答复

            　　方小梅代表：
            　　您提出的关于增开夜班校车的建议收悉，现答复如下：
            　　目前全县共有校车四十三辆，夜班车六辆，确实难以满足需要，
            我局已经请县财政局列入下一年的预算。

            　　　　　　　　　　　　　　　　石溪县教育局
            　　　　　　　　　　　　　　　　2019年6月23日
            """)
        #expect(letter.titles == ["石溪县教育局关于县十六届人大三次会议第0031号建议的答复"])
        #expect(letter.role("签发人") == .documentNumber)
        #expect(letter.role("办理结果") == .webHeader)
    }

    @Test func `A figure with its row of numbers and notes at the end do not cut a bulletin`() throws {
        let page = try PageCase(
            """
            石溪县2022年国民经济和社会发展统计公报

            石溪县统计局
            2023年3月20日

              2022年，全县上下稳中求进，经济运行总体平稳，民生
            继续改善，生态环境质量好于上一年。

            一、综  合
              全年地区生产总值[1]一百多亿元，比上年增长百分之四，
            第一产业增长快于第二产业。

            图1  2018-2022年地区生产总值
            亿元                              %
            80.1  85.3  90.2  96.4  101.7
            2018  2019  2020  2021  2022

            二、农  业
              全年粮食产量比上年略增，油料和茶叶增产，生猪出栏
            恢复到正常年份的水平。

            三、工  业
              规模以上工业企业比上年多了三家，木材加工和电子元
            件两个行业增长较快。

            注释：
              [1]地区生产总值按现价计算，增长速度按不变价格计算。
            """)
        #expect(page.titles == ["石溪县2022年国民经济和社会发展统计公报"])
        #expect(page.role("图1  2018") == .infographic)
        #expect(page.role("二、农") == .heading)
        #expect(page.paragraphs().last?.hasPrefix("[1]地区生产总值") == true)
    }

    @Test func `A list of contents with leaders is none of a plan's text, and its month dates it`() throws {
        let page = try PageCase(
            """
            石溪县“十四五”林业发展规划
            石溪县林业局
            二〇二一年七月

            目    录
            第一章 现状............................1
            第二章 目标............................3
            第三章 措施............................5

            第一章 现状
                全县有林地面积九十万亩，森林覆盖率稳定在百分之七十以上，
            竹林面积居全市第一。
            第二章 目标
                到2025年，全县森林蓄积量有明显增加，林下经济覆盖所有乡
            镇，护林员队伍稳定。
            第三章 措施
                建立林长负责的制度，各乡镇每年向县里报告一次进度，年底
            统一查验。
            """)
        #expect(page.titles == ["石溪县“十四五”林业发展规划"])
        #expect(page.role("第二章 目标.....") == .list)
        #expect(page.page.page.facts.date?.value.description == "2021-07")
    }
}
