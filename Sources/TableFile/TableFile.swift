/// To come.
public enum TableFile {}
