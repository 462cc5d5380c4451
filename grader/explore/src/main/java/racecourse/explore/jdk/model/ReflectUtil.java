package racecourse.explore.jdk.model;

import java.lang.reflect.Modifier;

/** Guards field updaters against fields that their caller may not use. */
public final class ReflectUtil {
    private ReflectUtil() {}

    public static void checkPackageAccess(Class<?> type) {}

    /**
     * Access control of JLS 6.6 for a member with those modifiers, except protected: as package.
     */
    public static void ensureMemberAccess(
            Class<?> caller, Class<?> owner, Object target, int modifiers)
            throws IllegalAccessException {
        boolean inPackage =
                caller.getClassLoader() == owner.getClassLoader()
                        && caller.getPackageName().equals(owner.getPackageName());
        boolean granted =
                Modifier.isPublic(modifiers)
                        || caller.isNestmateOf(owner)
                        || inPackage && !Modifier.isPrivate(modifiers)
                        || Modifier.isProtected(modifiers) && owner.isAssignableFrom(caller);
        if (!granted) {
            throw new IllegalAccessException(caller + " cannot access a member of " + owner);
        }
    }
}
