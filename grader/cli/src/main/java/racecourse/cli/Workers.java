package racecourse.cli;

import racecourse.core.failure.InputException;

/** Numbers that a user may give, and their defaults. */
final class Workers {

    private Workers() {}

    static int orAllCores(Integer given) {
        return given == null
                ? Runtime.getRuntime().availableProcessors()
                : positive("--workers", given);
    }

    static int positive(String option, int given) {
        if (given < 1) {
            throw new InputException(option + " must be at least 1, not " + given + ".");
        }
        return given;
    }
}
