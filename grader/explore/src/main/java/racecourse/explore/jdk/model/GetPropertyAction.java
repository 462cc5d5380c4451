package racecourse.explore.jdk.model;

import java.security.PrivilegedAction;

/** Reads a system property that makes seeds random: never set. */
public final class GetPropertyAction implements PrivilegedAction<String> {
    public GetPropertyAction(String property) {}

    @Override
    public String run() {
        return null;
    }
}
