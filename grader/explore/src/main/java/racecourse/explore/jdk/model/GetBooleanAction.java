package racecourse.explore.jdk.model;

import java.security.PrivilegedAction;

/** Reads a system property that switches an old algorithm on: never set. */
public final class GetBooleanAction implements PrivilegedAction<Boolean> {
    public GetBooleanAction(String property) {}

    @Override
    public Boolean run() {
        return false;
    }
}
