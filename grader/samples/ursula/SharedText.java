package racecourse.sharedtext;

class SharedText {
    private String value = "";

    synchronized void append(char c) {
        value = value + c;
    }

    synchronized String value() {
        return value;
    }
}
