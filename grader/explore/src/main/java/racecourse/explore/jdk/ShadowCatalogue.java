package racecourse.explore.jdk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which classes of the JDK are shadowed, modelled or refused; all other ones stay real.
 *
 * <p>Names are internal ones ({@code java/util/ArrayList}) of top-level classes; what is nested in
 * a class goes the way of its top-level class. A type stays real when JDK code that isn't woven
 * mentions it: interfaces, exceptions and {@code TimeUnit}. So a real type must not mention a
 * shadowed one in its signatures, which is why {@code CompletionStage} (it mentions {@code
 * CompletableFuture}) is shadowed although it is an interface.
 */
final class ShadowCatalogue {
    private ShadowCatalogue() {}

    /**
     * Of {@code java.util.concurrent} with its subpackages everything is shadowed, except these.
     */
    static final Set<String> REAL_CONCURRENT =
            Set.of(
                    "BlockingDeque",
                    "BlockingQueue",
                    "BrokenBarrierException",
                    "Callable",
                    "CancellationException",
                    "CompletionException",
                    "CompletionService",
                    "ConcurrentMap",
                    "ConcurrentNavigableMap",
                    "Delayed",
                    "ExecutionException",
                    "Executor",
                    "ExecutorService",
                    "Flow",
                    "Future",
                    "Joiners",
                    "RejectedExecutionException",
                    "RunnableFuture",
                    "RunnableScheduledFuture",
                    "ScheduledExecutorService",
                    "ScheduledFuture",
                    "StructureViolationException",
                    "StructuredTaskScope",
                    "StructuredTaskScopeImpl",
                    "ThreadFactory",
                    "TimeUnit",
                    "TimeoutException",
                    "TransferQueue",
                    "locks/Condition",
                    "locks/Lock",
                    "locks/LockSupport", // each of its calls is the scheduler's
                    "locks/ReadWriteLock");

    /**
     * Of {@code java.util.stream} everything is shadowed, except these interfaces. A stream is real
     * until it is made parallel: our model {@code Redirects} then goes on with a shadow.
     */
    static final Set<String> REAL_STREAMS =
            Set.of(
                    "BaseStream",
                    "Collector",
                    "DoubleStream",
                    "Gatherer",
                    "IntStream",
                    "LongStream",
                    "Stream");

    /** What is shadowed elsewhere. */
    static final Set<String> SHADOWED =
            Set.of(
                    "java/io/BufferedInputStream",
                    "java/io/BufferedOutputStream",
                    "java/io/BufferedReader",
                    "java/io/BufferedWriter",
                    "java/io/DataOutputStream",
                    "java/io/InputStreamReader",
                    "java/io/OutputStreamWriter",
                    "java/util/AbstractCollection",
                    "java/util/AbstractList",
                    "java/util/AbstractMap",
                    "java/util/AbstractQueue",
                    "java/util/AbstractSequentialList",
                    "java/util/AbstractSet",
                    "java/util/ArrayDeque",
                    "java/util/ArrayList",
                    "java/util/ArrayPrefixHelpers",
                    "java/util/Arrays",
                    "java/util/ArraysParallelSortHelpers",
                    "java/util/BitSet",
                    "java/util/Collections",
                    "java/util/ComparableTimSort",
                    "java/util/Comparators",
                    "java/util/DualPivotQuicksort",
                    "java/util/EnumMap",
                    "java/util/EnumSet",
                    "java/util/HashMap",
                    "java/util/HashSet",
                    "java/util/Hashtable",
                    "java/util/IdentityHashMap",
                    "java/util/ImmutableCollections",
                    "java/util/JumboEnumSet",
                    "java/util/KeyValueHolder",
                    "java/util/LinkedHashMap",
                    "java/util/LinkedHashSet",
                    "java/util/LinkedList",
                    "java/util/Observable",
                    "java/util/Observer",
                    "java/util/PriorityQueue",
                    "java/util/Random",
                    "java/util/RegularEnumSet",
                    "java/util/ReverseOrderDequeView",
                    "java/util/ReverseOrderListView",
                    "java/util/ReverseOrderSortedMapView",
                    "java/util/ReverseOrderSortedSetView",
                    "java/util/Spliterators",
                    "java/util/SplittableRandom",
                    "java/util/Stack",
                    "java/util/StringJoiner",
                    "java/util/TaskQueue",
                    "java/util/TimSort",
                    "java/util/Timer",
                    "java/util/TimerTask",
                    "java/util/TimerThread",
                    "java/util/TreeMap",
                    "java/util/TreeSet",
                    "java/util/Vector",
                    "java/util/WeakHashMap",
                    "jdk/internal/invoke/MhUtil",
                    "jdk/internal/util/ArraysSupport",
                    "jdk/internal/util/random/RandomSupport");

    /**
     * Real interfaces whose static factories are shadowed: the order of {@code Set.of} and {@code
     * Map.of} depends on a salt that is new in every JVM, unless their time is virtual.
     */
    static final Set<String> SHADOWED_FACTORIES =
            Set.of("java/util/List", "java/util/Map", "java/util/Set");

    /**
     * Written by us instead: the name of what is replaced, and the model's in our model package.
     */
    static final Map<String, String> MODELS =
            Map.ofEntries(
                    // They stand on java.lang's private parts.
                    Map.entry("java/lang/StringBuffer", "Text"),
                    Map.entry("java/lang/StringBuilder", "Text"),
                    Map.entry("java/lang/ThreadLocal", "ThreadLocal"),
                    // Doors into the JDK's and the JVM's private parts.
                    Map.entry("java/lang/ref/Cleaner", "Cleaner"),
                    Map.entry("jdk/internal/access/JavaLangAccess", "JavaLangAccess"),
                    Map.entry(
                            "jdk/internal/access/JavaUtilCollectionAccess",
                            "JavaUtilCollectionAccess"),
                    Map.entry(
                            "jdk/internal/access/JavaUtilConcurrentFJPAccess",
                            "JavaUtilConcurrentFJPAccess"),
                    Map.entry(
                            "jdk/internal/access/JavaUtilConcurrentTLRAccess",
                            "JavaUtilConcurrentTLRAccess"),
                    Map.entry("jdk/internal/access/SharedSecrets", "SharedSecrets"),
                    Map.entry("java/util/Tripwire", "Tripwire"),
                    Map.entry("java/util/stream/Tripwire", "StreamTripwire"),
                    Map.entry("jdk/internal/misc/CDS", "CDS"),
                    Map.entry("jdk/internal/misc/VM", "VM"),
                    Map.entry("jdk/internal/ref/CleanerFactory", "CleanerFactory"),
                    Map.entry("jdk/internal/reflect/Reflection", "Reflection"),
                    Map.entry("jdk/internal/vm/SharedThreadContainer", "SharedThreadContainer"),
                    Map.entry("jdk/internal/vm/ThreadContainer", "ThreadContainer"),
                    Map.entry("jdk/internal/vm/ThreadContainers", "ThreadContainers"),
                    Map.entry("sun/reflect/misc/ReflectUtil", "ReflectUtil"),
                    Map.entry("sun/security/action/GetBooleanAction", "GetBooleanAction"),
                    Map.entry("sun/security/action/GetPropertyAction", "GetPropertyAction"),
                    Map.entry("Redirects", "Redirects"));

    /**
     * Modelled for the code under test only: the JDK's own builders never leave the method that
     * made them, and a cleaner of the student's is refused.
     */
    static final Set<String> TEXT = Set.of("java/lang/StringBuffer", "java/lang/StringBuilder");

    /** Classes that keep their state in private fields of Thread; see {@link ThreadFields}. */
    static final Set<String> USERS_OF_THREAD_FIELDS =
            Set.of(
                    "java/util/concurrent/ThreadLocalRandom",
                    "java/util/concurrent/atomic/Striped64");

    /** Methods of real classes that are called in our model {@code Redirects} instead, by owner. */
    static final Map<String, Set<String>> REDIRECTED =
            Map.ofEntries(
                    // Package-private.
                    Map.entry(
                            "java/util/concurrent/locks/LockSupport",
                            Set.of("getThreadId(Ljava/lang/Thread;)J")),
                    // Take the Thread whose place ThreadFields has.
                    Map.entry(
                            "java/util/concurrent/ThreadLocalRandom",
                            Set.of(
                                    "eraseThreadLocals(Ljava/lang/Thread;)V",
                                    "setInheritedAccessControlContext"
                                            + "(Ljava/lang/Thread;Ljava/security/AccessControlContext;)V")),
                    // Blocks, and has a twin in LockSupport.
                    Map.entry(
                            "jdk/internal/misc/Unsafe",
                            Set.of("park(ZJ)V", "unpark(Ljava/lang/Object;)V")),
                    // Reads arrays as raw memory.
                    Map.entry(
                            "jdk/internal/util/ArraysSupport",
                            Set.of(
                                    "vectorizedMismatch(Ljava/lang/Object;JLjava/lang/Object;JII)I")),
                    // Make futures, readers and writers, which are shadows.
                    Map.entry(
                            "java/lang/Process",
                            Set.of(
                                    "errorReader()Ljava/io/BufferedReader;",
                                    "errorReader(Ljava/nio/charset/Charset;)"
                                            + "Ljava/io/BufferedReader;",
                                    "inputReader()Ljava/io/BufferedReader;",
                                    "inputReader(Ljava/nio/charset/Charset;)"
                                            + "Ljava/io/BufferedReader;",
                                    "onExit()Ljava/util/concurrent/CompletableFuture;",
                                    "outputWriter()Ljava/io/BufferedWriter;",
                                    "outputWriter(Ljava/nio/charset/Charset;)"
                                            + "Ljava/io/BufferedWriter;")),
                    Map.entry(
                            "java/nio/file/Files",
                            Set.of(
                                    "newBufferedReader(Ljava/nio/file/Path;)"
                                            + "Ljava/io/BufferedReader;",
                                    "newBufferedReader(Ljava/nio/file/Path;"
                                            + "Ljava/nio/charset/Charset;)Ljava/io/BufferedReader;",
                                    "newBufferedWriter(Ljava/nio/file/Path;"
                                            + "[Ljava/nio/file/OpenOption;)Ljava/io/BufferedWriter;",
                                    "newBufferedWriter(Ljava/nio/file/Path;"
                                            + "Ljava/nio/charset/Charset;"
                                            + "[Ljava/nio/file/OpenOption;)"
                                            + "Ljava/io/BufferedWriter;")),
                    Map.entry(
                            "java/lang/ProcessHandle",
                            Set.of("onExit()Ljava/util/concurrent/CompletableFuture;")),
                    // Blocks, in a class that stays real.
                    Map.entry(
                            "java/util/concurrent/TimeUnit",
                            Set.of(
                                    "sleep(J)V",
                                    "timedJoin(Ljava/lang/Thread;J)V",
                                    "timedWait(Ljava/lang/Object;J)V")),
                    // Formats, and so calls toString, while it holds a real lock.
                    Map.entry(
                            "java/io/PrintStream",
                            Set.of(
                                    "format(Ljava/lang/String;[Ljava/lang/Object;)Ljava/io/PrintStream;",
                                    "printf(Ljava/lang/String;[Ljava/lang/Object;)Ljava/io/PrintStream;")),
                    // Differ from run to run, or from machine to machine.
                    Map.entry("java/lang/Runtime", Set.of("availableProcessors()I")),
                    Map.entry("java/lang/Math", Set.of("random()D")),
                    Map.entry("java/lang/StrictMath", Set.of("random()D")),
                    Map.entry("java/util/UUID", Set.of("randomUUID()Ljava/util/UUID;")));

    /**
     * Real classes and packages whose objects never change, or whose every change the explorer
     * sees.
     */
    static final Set<String> UNCHANGING =
            Set.of(
                    "java/lang/",
                    "java/math/",
                    "java/time/",
                    "java/util/concurrent/",
                    "java/util/function/",
                    "java/util/stream/",
                    "java/util/regex/Pattern",
                    "java/util/Locale",
                    "java/util/Objects",
                    "java/util/Optional",
                    "java/util/UUID");

    private static final String SIMULATED_PACKAGE = "racecourse/explore/os/model/";

    /**
     * Classes of the JDK that use the operating system: the code under test gets those of a
     * simulated one instead, which are named alike.
     */
    static final Map<String, String> SIMULATED =
            simulated(
                    "java/io/FileInputStream",
                    "java/io/FileOutputStream",
                    "java/io/RandomAccessFile",
                    "java/lang/Process",
                    "java/lang/ProcessBuilder",
                    "java/lang/ProcessHandle",
                    "java/nio/Buffer",
                    "java/nio/ByteBuffer",
                    "java/nio/LongBuffer",
                    "java/nio/MappedByteBuffer",
                    "java/nio/channels/AsynchronousFileChannel",
                    "java/nio/channels/ByteChannel",
                    "java/nio/channels/Channels",
                    "java/nio/channels/FileChannel",
                    "java/nio/channels/FileLock",
                    "java/nio/channels/ReadableByteChannel",
                    "java/nio/channels/SeekableByteChannel",
                    "java/nio/channels/SelectableChannel",
                    "java/nio/channels/SelectionKey",
                    "java/nio/channels/Selector",
                    "java/nio/channels/ServerSocketChannel",
                    "java/nio/channels/SocketChannel",
                    "java/nio/channels/spi/AbstractInterruptibleChannel",
                    "java/nio/channels/spi/AbstractSelectableChannel",
                    "java/nio/channels/WritableByteChannel",
                    "java/nio/file/Files",
                    // What readers and writers stand on.
                    "sun/nio/cs/StreamDecoder",
                    "sun/nio/cs/StreamEncoder",
                    // The course's own, which makes a ProcessBuilder.
                    "racecourse/Jvm");

    /**
     * Classes that stay real, and whose methods, if they are there, are these instead; and so is
     * the reading of their static fields.
     */
    static final Map<String, String> SIMULATED_METHODS =
            Map.of(
                    "java/io/File", SIMULATED_PACKAGE + "FileMethods",
                    "java/io/FileDescriptor", SIMULATED_PACKAGE + "DescriptorMethods",
                    "java/lang/Runtime", SIMULATED_PACKAGE + "RuntimeMethods",
                    "java/lang/System", SIMULATED_PACKAGE + "SystemMethods",
                    "java/nio/charset/Charset", SIMULATED_PACKAGE + "CharsetMethods",
                    "java/nio/file/Path", SIMULATED_PACKAGE + "PathMethods");

    /** Types of java.nio.channels and java.net that don't use the operating system. */
    static final Set<String> HARMLESS_TYPES =
            Set.of(
                    "java/net/ProtocolFamily",
                    "java/net/SocketAddress",
                    "java/net/StandardProtocolFamily",
                    "java/net/URLDecoder",
                    "java/net/URLEncoder",
                    "java/net/UnixDomainSocketAddress",
                    "java/nio/channels/Channel",
                    "java/nio/channels/InterruptibleChannel");

    private static Map<String, String> simulated(String... originals) {
        Map<String, String> simulated = new HashMap<>();
        for (String original : originals) {
            String simple = original.substring(original.lastIndexOf('/') + 1);
            simulated.put(original, SIMULATED_PACKAGE + simple);
        }
        return Map.copyOf(simulated);
    }

    /** Classes, packages and methods that escape from an exploration, and why. */
    static final Map<String, String> REFUSED = refused();

    private static Map<String, String> refused() {
        String blocks = "it waits in code that is not explored";
        String differs = "its results differ from run to run";
        String garbage = "it depends on the garbage collector";
        String formats = "its objects must not be shared by threads, and no race on them is seen";
        String streams = "a parallel stream of this kind runs in threads that are not explored";
        Map<String, String> refused = new LinkedHashMap<>();
        for (String name : List.of("java/io/Piped", "java/net/")) {
            refused.put(name, blocks);
        }
        refused.put("java/nio/channels/", blocks);
        for (String name :
                List.of(
                        "java/io/File.createTempFile",
                        "java/io/File.deleteOnExit",
                        "java/io/File.getFreeSpace",
                        "java/io/File.getTotalSpace",
                        "java/io/File.getUsableSpace",
                        "java/io/File.lastModified",
                        "java/io/File.list",
                        "java/io/File.mkdirs",
                        "java/io/File.set",
                        "java/io/File.toUR",
                        "java/io/FileReader",
                        "java/io/FileWriter",
                        "java/io/PrintStream.<init>(Ljava/io/File;",
                        "java/io/PrintStream.<init>(Ljava/lang/String;",
                        "java/io/PrintWriter.<init>(Ljava/io/File;",
                        "java/io/PrintWriter.<init>(Ljava/lang/String;",
                        "java/nio/file/FileSystem",
                        "java/nio/file/Path.register",
                        "java/util/Formatter.<init>(Ljava/io/",
                        "java/util/Scanner.<init>(Ljava/io/File;",
                        "java/util/Scanner.<init>(Ljava/nio/file/Path;",
                        "java/util/logging/",
                        "java/util/zip/",
                        "java/util/jar/")) {
            refused.put(name, "it uses files that are not simulated");
        }
        for (String name :
                List.of(
                        "java/lang/ClassValue",
                        "java/lang/invoke/MutableCallSite",
                        "java/lang/invoke/SwitchPoint",
                        "java/lang/invoke/VolatileCallSite")) {
            refused.put(name, "what it makes visible to other threads is not modelled");
        }
        refused.put("java/lang/ref/Cleaner", garbage);
        refused.put("java/lang/ref/ReferenceQueue", garbage);
        refused.put("java/lang/InheritableThreadLocal", "inherited values are not modelled");
        refused.put("java/security/SecureRandom", differs);
        refused.put("java/text/", formats);
        refused.put("java/util/concurrent/StructuredTaskScope", "it is a preview of the JDK");
        refused.put("java/util/random/RandomGeneratorFactory", differs);
        refused.put("java/util/random/RandomGenerator.getDefault", differs);
        refused.put("java/util/random/RandomGenerator.of", differs);
        refused.put("java/util/stream/StreamSupport", streams);
        refused.put(".parallelStream()", streams);
        refused.put(".parallel()", streams);
        return refused;
    }
}
