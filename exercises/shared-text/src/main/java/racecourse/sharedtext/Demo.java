package racecourse.sharedtext;

/** Run it several times. It is not graded, and you needn't change it. */
public class Demo {

    public static void main(String[] args) throws InterruptedException {
        String text = TwoWriters.write(new SharedText(), 2_000, 2_000);
        long lower = text.chars().filter(c -> c == 'o').count();
        long upper = text.chars().filter(c -> c == 'O').count();
        System.out.println(text);
        System.out.println(lower + " times o and " + upper + " times O (it should be 2000 each)");
    }
}
