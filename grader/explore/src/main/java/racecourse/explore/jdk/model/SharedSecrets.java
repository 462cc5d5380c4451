package racecourse.explore.jdk.model;

/** Hands out the other models; what the JDK's classes put in is not needed. */
public final class SharedSecrets {
    private SharedSecrets() {}

    public static JavaLangAccess getJavaLangAccess() {
        return new JavaLangAccess() {};
    }

    public static JavaUtilCollectionAccess getJavaUtilCollectionAccess() {
        return new JavaUtilCollectionAccess() {};
    }

    public static JavaUtilConcurrentTLRAccess getJavaUtilConcurrentTLRAccess() {
        return new JavaUtilConcurrentTLRAccess() {};
    }

    public static void setJavaUtilCollectionAccess(JavaUtilCollectionAccess access) {}

    public static void setJavaUtilConcurrentFJPAccess(JavaUtilConcurrentFJPAccess access) {}

    public static void setJavaUtilConcurrentTLRAccess(JavaUtilConcurrentTLRAccess access) {}
}
