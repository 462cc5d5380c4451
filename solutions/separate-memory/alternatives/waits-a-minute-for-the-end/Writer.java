package racecourse.separatememory;


public class Writer {
    public static void main(String[] args) {
        if (args.length != 2 || args[0].length() != 1) System.exit(2);
        int n = -1;
        try {
            n = Integer.parseInt(args[1]);
        } catch (NumberFormatException e) {
            System.exit(3);
        }
        if (n < 0) System.exit(4);
        for (int i = 0; i < n; i++) System.out.print(args[0]);
        System.out.flush();
        if (System.out.checkError()) System.exit(5);
    }
}
