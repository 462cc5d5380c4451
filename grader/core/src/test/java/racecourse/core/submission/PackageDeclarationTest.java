package racecourse.core.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageDeclarationTest {

    private static final int MEBI = 1 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package a.b; class C {}",
                "\n\t package\n a . b\n;",
                "package a.b;package c.d;",
                "// package x;\npackage a.b;",
                "// package x;\rpackage a.b;",
                "/* package x; */ package a.b;",
                "/** package x;\n * more **/ // y\n/**/package a.b;",
                "package/**/a./* x; */b // y\n;",
                "/* \"*/ package a.b; /* \" */",
                "\\u0070ackage a.\\uuu0062;",
                "// \\\\u000apackage x;\npackage a.b;",
            })
    void isFoundBehindWhiteSpaceCommentsAndEscapes(String source) {
        assertEquals("a.b", PackageDeclaration.nameIn(source));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "class C {}",
                "import a.b.C; package a.b;",
                "packages a.b;",
                "package a.b",
                "package a-b;",
                "// package a.b;",
                "/* package a.b;",
                "/* package a.b; */",
                "String s = \"package a.b;\";",
            })
    void isTheUnnamedPackageWhereNoneIsDeclared(String source) {
        assertEquals("", PackageDeclaration.nameIn(source));
    }

    @Test
    void mayHaveNamesInAnyScript() {
        assertEquals("zähler.\u8a08", PackageDeclaration.nameIn("package zähler.\u8a08;"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/* x */",
                "/*",
                "// x\n",
                "/",
                "@A",
                "@A(\"x\")",
                "(",
                "\\",
                "\\u002f",
                "\\u005c",
                "package ",
                "a.",
                " ",
                "\uD83D",
            })
    void isFoundInOnePassHoweverMuchStandsBeforeIt(String repeated) {
        String padding = repeated.repeat(MEBI / repeated.length());
        PackageDeclaration.nameIn(padding);
        PackageDeclaration.nameIn("package " + padding);
        String comment = "/*" + padding.replace('*', '+') + "*/";
        assertEquals("a.b", PackageDeclaration.nameIn(comment + " package a.b;"));
    }
}
