package dev.herald.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreaksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            USUAL    | Say it once                | Say_/it_/once
            USUAL    | a well-kept library        | a_/well-/kept_/library
            USUAL    | Ten – or so — at 1,200 ₪   | Ten_–_/or_/so_—_/at_/1,200_₪
            USUAL    | « etc. » ?                 | «_etc._»_?
            USUAL    | C# and C++                 | C#_/and_/C++
            USUAL    | 「読了」はどう？            | 「読/了」/は/ど/う？
            USUAL    | 用Maven在十分              | 用/Maven/在/十/分
            USUAL    | 정적 블로그                | 정적_/블로그
            PHRASES  | 速さの本当の理由           | 速さの/本当の/理由
            PHRASES  | 為什麼，因為               | 為什麼，/因為
            NAMES    | ConcurrentHashMap.get      | Concurrent/Hash/Map/.get
            ANYWHERE | नमस्ते                      | न/म/स्ते
            ANYWHERE | é🇫🇷👨‍👩‍👧a                      | é/🇫🇷/👨‍👩‍👧/a
            """)
    void piecesStayOnALine(Breaks breaks, String text, String pieces) {
        assertThat(String.join("/", breaks.pieces(text)).replace(" ", "_")).isEqualTo(pieces);
    }
}
