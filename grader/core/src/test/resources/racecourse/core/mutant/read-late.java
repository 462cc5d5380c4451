class Children {
    String one(Process process) throws IOException {
        byte[] bytes = process.getInputStream().readAllBytes();
        return new String(bytes);
    }

    String all(Process[] all) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Process process : all) {
            try (Reader reader = process.inputReader()) {
                text.append(read(reader));
            }
        }
        return text.toString();
    }

    InputStream errors(Process process) {
        return process.getErrorStream();
    }
}
