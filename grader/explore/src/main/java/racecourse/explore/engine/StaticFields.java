package racecourse.explore.engine;

/** The values of a class's static fields by slot. */
public interface StaticFields {

    /** What is in this field. */
    Object get(int slot);

    /** Puts a value into this field. */
    void set(int slot, Object value);
}
