package racecourse.explore.memory;

/**
 * An object of a woven class: it carries its {@link Memory}, and gives access to its fields by
 * slot. Values of type boolean, byte, char and short are passed as Integer.
 */
public interface Tracked {

    /** The memory, or null if none is attached yet. */
    Memory racecourse$memory();

    /** Attaches the memory. */
    void racecourse$memory(Memory memory);

    /** What is in this field, without any scheduling or memory effect. */
    Object racecourse$get(int slot);

    /** Puts a value into this field, without any scheduling or memory effect. */
    void racecourse$set(int slot, Object value);
}
