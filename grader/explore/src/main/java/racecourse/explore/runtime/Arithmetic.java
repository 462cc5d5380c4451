package racecourse.explore.runtime;

/** What an atomic update makes of the old value and its operand. */
enum Arithmetic {
    SET {
        @Override
        Object apply(Object old, Object operand) {
            return operand;
        }
    },
    ADD {
        @Override
        Object apply(Object old, Object operand) {
            if (old instanceof Integer one) {
                return one + (Integer) operand;
            }
            if (old instanceof Long one) {
                return one + (Long) operand;
            }
            return old instanceof Float one
                    ? (Object) (one + (Float) operand)
                    : (Double) old + (Double) operand;
        }
    },
    OR {
        @Override
        Object apply(Object old, Object operand) {
            return old instanceof Integer one
                    ? (Object) (one | (Integer) operand)
                    : (Long) old | (Long) operand;
        }
    },
    AND {
        @Override
        Object apply(Object old, Object operand) {
            return old instanceof Integer one
                    ? (Object) (one & (Integer) operand)
                    : (Long) old & (Long) operand;
        }
    },
    XOR {
        @Override
        Object apply(Object old, Object operand) {
            return old instanceof Integer one
                    ? (Object) (one ^ (Integer) operand)
                    : (Long) old ^ (Long) operand;
        }
    };

    abstract Object apply(Object old, Object operand);
}
