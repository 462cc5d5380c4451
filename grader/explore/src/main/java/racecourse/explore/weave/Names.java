package racecourse.explore.weave;

/** Names that woven bytecode mentions. */
final class Names {

    static final String RUNTIME = "racecourse/explore/runtime/";
    static final String ACCESSES = RUNTIME + "Accesses";
    static final String ELEMENTS = RUNTIME + "Elements";
    static final String MONITORS = RUNTIME + "Monitors";
    static final String INITIALISERS = RUNTIME + "Initialisers";
    static final String VALUES = RUNTIME + "Values";
    static final String ENVIRONMENT = RUNTIME + "Environment";
    static final String VAR_HANDLE = RUNTIME + "ModelVarHandle";
    static final String VAR_HANDLE_CALLS = RUNTIME + "VarHandleCalls";
    static final String UNSAFE = RUNTIME + "ModelUnsafe";
    static final String UNSAFE_CALLS = RUNTIME + "UnsafeCalls";
    static final String LOOKUPS = RUNTIME + "Lookups";
    static final String THREAD_BUILDER = RUNTIME + "ThreadBuilder";
    static final String TRACKED = "racecourse/explore/memory/Tracked";
    static final String MEMORY = "racecourse/explore/memory/Memory";
    static final String STATICS = "racecourse/explore/engine/Statics";

    static final String MEMORY_FIELD = "racecourse$memory";
    static final String STATICS_FIELD = "racecourse$statics";
    static final String CLINIT = "racecourse$clinit";
    static final String GET = "racecourse$get";
    static final String SET = "racecourse$set";
    static final String GET_STATIC = "racecourse$getStatic";
    static final String SET_STATIC = "racecourse$setStatic";

    private Names() {}

    static String type(String internalName) {
        return "L" + internalName + ";";
    }
}
