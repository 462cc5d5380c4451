package racecourse.explore.os.file;

/** Whose locks on a file exclude those of others: a process. */
public interface LockHolder {}
