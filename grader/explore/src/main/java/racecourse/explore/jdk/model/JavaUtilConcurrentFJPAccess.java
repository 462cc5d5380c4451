package racecourse.explore.jdk.model;

/** Lets blocking code outside of {@code java.util.concurrent} tell a pool; none of it is woven. */
public interface JavaUtilConcurrentFJPAccess {}
