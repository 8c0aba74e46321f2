/// To come.
public enum Imposition {}
