package racecourse.explore.engine;

import racecourse.explore.memory.Memory;
import racecourse.explore.memory.Tracked;

/**
 * The memories of objects that can't carry one: arrays, and instances of classes that aren't woven.
 * Looks up by identity, and stays correct (though slower) where all identity hash codes are equal.
 */
public final class SideTable {

    private Object[] keys = new Object[8];
    private Memory[] memories = new Memory[8];
    private int size;
    private Object lastKey;
    private Memory lastMemory;

    /** The memory of any object; made if there is none. */
    public Memory of(Object object) {
        if (object instanceof Tracked tracked) {
            return Memory.of(tracked);
        }
        if (object == lastKey) {
            return lastMemory;
        }
        int at = index(object);
        if (keys[at] == null) {
            if (2 * size >= keys.length) {
                grow();
                at = index(object);
            }
            keys[at] = object;
            memories[at] = new Memory().asOlder();
            size++;
        }
        lastKey = object;
        lastMemory = memories[at];
        return lastMemory;
    }

    /** The memory of an array, if anybody has asked for it before; else null. */
    public Memory known(Object array) {
        return array == lastKey ? lastMemory : memories[index(array)];
    }

    /** An array that was made just now: its elements have their default values. */
    public void made(Object array) {
        of(array).asNew();
    }

    private int index(Object object) {
        int mask = keys.length - 1;
        int hash = System.identityHashCode(object) ^ sizeHash(object);
        int at = (hash ^ hash >>> 15) & mask;
        while (keys[at] != null && keys[at] != object) {
            at = at + 1 & mask;
        }
        return at;
    }

    /** Tells arrays apart when identity hash codes don't. */
    private static int sizeHash(Object object) {
        if (object instanceof Object[] array) {
            return array.length * 31;
        }
        return object instanceof int[] array ? array.length * 37 : 0;
    }

    private void grow() {
        Object[] oldKeys = keys;
        Memory[] oldMemories = memories;
        keys = new Object[2 * oldKeys.length];
        memories = new Memory[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                int at = index(oldKeys[i]);
                keys[at] = oldKeys[i];
                memories[at] = oldMemories[i];
            }
        }
    }
}
