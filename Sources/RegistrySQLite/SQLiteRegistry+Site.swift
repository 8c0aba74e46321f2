public import Registry

extension SQLiteRegistry: SiteRegistry {}
