package racecourse.lockfreestack;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** The calls that Lincheck makes. */
@Param(name = "element", gen = IntGen.class, conf = "1:3")
public class StackOperations {

    private final LockFreeStack<Object> stack = new LockFreeStack<>();

    @Operation
    public void push(@Param(name = "element") int element) {
        stack.push(element);
    }

    @Operation
    public Object pop() {
        return stack.pop();
    }

    @Operation
    public Object peek() {
        return stack.peek();
    }

    @Operation
    public int size() {
        return stack.size();
    }
}
