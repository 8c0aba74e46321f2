/// All that the site can ask of the store and record in it, beyond what printing needs.
public protocol SiteRegistry:
  Registry,
  BatchRegistry,
  OwnListingRegistry,
  PlaceRegistry,
  ReferentRegistry,
  StaffRegistry,
  TownRegistry,
  ServingRegistry,
  MailRegistry,
  NewsRegistry,
  ExchangeRegistry,
  ModerationRegistry,
  ReportRegistry,
  RetentionRegistry,
  PrivacyRegistry,
  ConsentRegistry
{}

extension MemoryRegistry: SiteRegistry {}
