package racecourse.explore.memory;

/** Knows the layouts of the classes that it has woven; a class loader. */
public interface LayoutSource {

    /** The instance fields of a class, by its binary name. */
    Layout instanceLayout(String className);

    /** The static fields of a class, by its binary name. */
    Layout staticLayout(String className);
}
