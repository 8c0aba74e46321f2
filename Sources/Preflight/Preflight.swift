/// To come.
public enum Preflight {}
