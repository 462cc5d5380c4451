package racecourse.explore.memory;

/**
 * The fields of a woven class by slot: the instance fields, superclasses' first, or the static
 * ones.
 *
 * @param owner the class's binary name
 * @param fields the fields; a slot is an index
 */
public record Layout(String owner, java.util.List<Field> fields) {

    /**
     * A field.
     *
     * @param name its name
     * @param descriptor its type's descriptor
     * @param isVolatile whether it is volatile
     */
    public record Field(String name, String descriptor, boolean isVolatile) {}

    /** The slot of the field of this name that was declared last, or -1. */
    public int slot(String name) {
        for (int i = fields.size() - 1; i >= 0; i--) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
